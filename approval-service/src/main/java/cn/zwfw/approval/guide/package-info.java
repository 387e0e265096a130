/** 办事指南: what a person needs to know and to bring, for every item that is applied for. */
@NullMarked
package cn.zwfw.approval.guide;

import org.jspecify.annotations.NullMarked;
