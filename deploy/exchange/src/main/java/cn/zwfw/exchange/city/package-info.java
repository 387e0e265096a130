/** The city as a district reaches it: one door, one token, and what its answers mean. */
@NullMarked
package cn.zwfw.exchange.city;

import org.jspecify.annotations.NullMarked;
