/** 并联审批: the cases of one application that several departments handle at once, as a whole. */
@NullMarked
package cn.zwfw.approval.joint;

import org.jspecify.annotations.NullMarked;
