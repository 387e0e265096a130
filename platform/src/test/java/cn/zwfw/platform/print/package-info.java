@NullMarked
package cn.zwfw.platform.print;

import org.jspecify.annotations.NullMarked;
