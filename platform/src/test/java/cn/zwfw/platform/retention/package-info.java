@NullMarked
package cn.zwfw.platform.retention;

import org.jspecify.annotations.NullMarked;
