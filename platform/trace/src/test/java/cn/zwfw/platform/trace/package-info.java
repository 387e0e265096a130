@NullMarked
package cn.zwfw.platform.trace;

import org.jspecify.annotations.NullMarked;
