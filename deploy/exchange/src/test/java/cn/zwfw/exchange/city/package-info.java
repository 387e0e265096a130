/** What the client makes of the city's answers. */
@NullMarked
package cn.zwfw.exchange.city;

import org.jspecify.annotations.NullMarked;
