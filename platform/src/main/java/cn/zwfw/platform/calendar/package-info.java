/**
 * Working days: which days count towards a legal time limit, as the State Council's notices order
 * them.
 */
@NullMarked
package cn.zwfw.platform.calendar;

import org.jspecify.annotations.NullMarked;
