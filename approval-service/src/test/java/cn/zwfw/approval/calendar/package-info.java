/** The public calculator of due days. */
@NullMarked
package cn.zwfw.approval.calendar;

import org.jspecify.annotations.NullMarked;
