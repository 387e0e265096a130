/** When something is due, day by day, for whoever wants to know. */
@NullMarked
package cn.zwfw.approval.calendar;

import org.jspecify.annotations.NullMarked;
