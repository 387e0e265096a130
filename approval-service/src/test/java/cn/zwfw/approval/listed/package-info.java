/** What is known here of the power list. */
@NullMarked
package cn.zwfw.approval.listed;

import org.jspecify.annotations.NullMarked;
