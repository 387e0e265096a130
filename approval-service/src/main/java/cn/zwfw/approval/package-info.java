/** 行政审批: from the guide to the decision, within the law's time. */
@NullMarked
package cn.zwfw.approval;

import org.jspecify.annotations.NullMarked;
