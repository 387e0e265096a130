@NullMarked
package cn.zwfw.platform.personal;

import org.jspecify.annotations.NullMarked;
