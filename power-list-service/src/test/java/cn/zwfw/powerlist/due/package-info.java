/** Adjustments that are due: what opens, shows and settles them. */
@NullMarked
package cn.zwfw.powerlist.due;

import org.jspecify.annotations.NullMarked;
