/** Adjustments that are due (应调整事项): opened by a cause, settled by a change, urged when late. */
@NullMarked
package cn.zwfw.powerlist.due;

import org.jspecify.annotations.NullMarked;
