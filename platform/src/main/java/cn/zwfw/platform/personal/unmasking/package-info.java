/** 查看未脱敏信息: an act with a reason, and never a way of reading. */
@NullMarked
package cn.zwfw.platform.personal.unmasking;

import org.jspecify.annotations.NullMarked;
