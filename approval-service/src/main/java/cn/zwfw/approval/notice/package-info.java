/** 文书: the notices of a case, numbered, dated, and printed. */
@NullMarked
package cn.zwfw.approval.notice;

import org.jspecify.annotations.NullMarked;
