/** How powers are adjusted: the kinds, grounds and routes of the regulation, as data. */
@NullMarked
package cn.zwfw.powerlist.adjustment;

import org.jspecify.annotations.NullMarked;
