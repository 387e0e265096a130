/** Waiting and trying again. */
@NullMarked
package cn.zwfw.exchange.round;

import org.jspecify.annotations.NullMarked;
