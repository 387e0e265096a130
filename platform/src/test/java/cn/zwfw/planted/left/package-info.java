/** One half of a circle. */
@NullMarked
package cn.zwfw.planted.left;

import org.jspecify.annotations.NullMarked;
