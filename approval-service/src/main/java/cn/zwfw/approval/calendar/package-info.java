/** Working days, for everybody who wants to know when something is due. */
@NullMarked
package cn.zwfw.approval.calendar;

import org.jspecify.annotations.NullMarked;
