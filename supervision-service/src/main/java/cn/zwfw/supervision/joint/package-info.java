/** 并联审批: the time that cases have together, which follows from theirs. */
@NullMarked
package cn.zwfw.supervision.joint;

import org.jspecify.annotations.NullMarked;
