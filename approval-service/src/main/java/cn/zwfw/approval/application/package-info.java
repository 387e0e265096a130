/** 申请: what applicants fill in, hand in and follow; what they hand in opens cases. */
@NullMarked
package cn.zwfw.approval.application;

import org.jspecify.annotations.NullMarked;
