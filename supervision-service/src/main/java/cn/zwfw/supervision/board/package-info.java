/** 看板: the figures of today by department and district. */
@NullMarked
package cn.zwfw.supervision.board;

import org.jspecify.annotations.NullMarked;
