/** The life of a notice as data: its kinds, its states, what is done and when it may be. */
@NullMarked
package cn.zwfw.supervision.notice.life;

import org.jspecify.annotations.NullMarked;
