@NullMarked
package cn.zwfw.supervision.due;

import org.jspecify.annotations.NullMarked;
