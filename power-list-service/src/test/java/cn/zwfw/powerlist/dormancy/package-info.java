/** Items that are found to be dormant, and the case events from which it is known. */
@NullMarked
package cn.zwfw.powerlist.dormancy;

import org.jspecify.annotations.NullMarked;
