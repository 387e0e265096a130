/** Work that goes on for ever: what cannot be done now is tried again later. */
@NullMarked
package cn.zwfw.exchange.round;

import org.jspecify.annotations.NullMarked;
