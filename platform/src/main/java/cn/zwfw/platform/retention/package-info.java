/** 保存期限: what is kept no longer than it is needed goes by rule. */
@NullMarked
package cn.zwfw.platform.retention;

import org.jspecify.annotations.NullMarked;
