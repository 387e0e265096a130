@NullMarked
package cn.zwfw.supervision.board.live;

import org.jspecify.annotations.NullMarked;
