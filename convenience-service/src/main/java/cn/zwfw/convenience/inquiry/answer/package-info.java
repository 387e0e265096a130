/** 答复: what officers see of inquiries and do about them. */
@NullMarked
package cn.zwfw.convenience.inquiry.answer;

import org.jspecify.annotations.NullMarked;
