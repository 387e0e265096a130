/** The board, from twenty thousand cases in the build to a million on the bench. */
@NullMarked
package cn.zwfw.supervision.board;

import org.jspecify.annotations.NullMarked;
