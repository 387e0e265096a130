/** The district's copy of the city's lists. */
@NullMarked
package cn.zwfw.exchange.copy;

import org.jspecify.annotations.NullMarked;
