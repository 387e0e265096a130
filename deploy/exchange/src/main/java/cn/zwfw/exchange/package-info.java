/** The district's end of the exchange: its commands and its settings. */
@NullMarked
package cn.zwfw.exchange;

import org.jspecify.annotations.NullMarked;
