@NullMarked
package cn.zwfw.platform.log;

import org.jspecify.annotations.NullMarked;
