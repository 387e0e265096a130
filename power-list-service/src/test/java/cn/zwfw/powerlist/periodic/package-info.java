/** Periodic powers, their calendars and their turns. */
@NullMarked
package cn.zwfw.powerlist.periodic;

import org.jspecify.annotations.NullMarked;
