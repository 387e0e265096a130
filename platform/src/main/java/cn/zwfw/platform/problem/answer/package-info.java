/** Refusals and failures as answers: RFC 9457 problem documents in Chinese and English. */
@NullMarked
package cn.zwfw.platform.problem.answer;

import org.jspecify.annotations.NullMarked;
