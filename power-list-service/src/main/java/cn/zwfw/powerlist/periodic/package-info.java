/** Powers that are handled in certain periods only open and close by their approved calendar. */
@NullMarked
package cn.zwfw.powerlist.periodic;

import org.jspecify.annotations.NullMarked;
