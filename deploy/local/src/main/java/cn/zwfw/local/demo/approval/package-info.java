/** 行政审批: a guide, a case, and several cases as one. */
@NullMarked
package cn.zwfw.local.demo.approval;

import org.jspecify.annotations.NullMarked;
