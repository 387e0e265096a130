/** 实时看板: the figures as they change and cards as they happen, streamed to screens. */
@NullMarked
package cn.zwfw.supervision.board.live;

import org.jspecify.annotations.NullMarked;
