/** Proves the counting of working days and that the stored calendar obeys its operator. */
@NullMarked
package cn.zwfw.platform.calendar;

import org.jspecify.annotations.NullMarked;
