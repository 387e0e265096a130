/** The other half of a circle. */
@NullMarked
package cn.zwfw.planted.right;

import org.jspecify.annotations.NullMarked;
