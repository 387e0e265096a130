/** 咨询投诉建议: what people ask, complain of and suggest, as it is kept, told and changed. */
@NullMarked
package cn.zwfw.convenience.inquiry;

import org.jspecify.annotations.NullMarked;
