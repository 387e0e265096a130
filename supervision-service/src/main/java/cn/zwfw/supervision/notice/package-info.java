/** 监管通知: what is urged, ordered, criticised or held to account, how it is kept and who sees it. */
@NullMarked
package cn.zwfw.supervision.notice;

import org.jspecify.annotations.NullMarked;
