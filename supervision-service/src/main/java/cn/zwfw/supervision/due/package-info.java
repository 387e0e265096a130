/** 期限: what runs, and by when it is due. */
@NullMarked
package cn.zwfw.supervision.due;

import org.jspecify.annotations.NullMarked;
