/** The page for the wall: it shows what supervision-service streams. */
@NullMarked
package cn.zwfw.gateway.board;

import org.jspecify.annotations.NullMarked;
