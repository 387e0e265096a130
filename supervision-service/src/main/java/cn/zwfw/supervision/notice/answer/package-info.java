/** What the organ addressed does about a notice: it answers, signed by who answers for it. */
@NullMarked
package cn.zwfw.supervision.notice.answer;

import org.jspecify.annotations.NullMarked;
