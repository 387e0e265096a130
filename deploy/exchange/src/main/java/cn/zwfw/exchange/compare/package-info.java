/** The copy held against the city's digests, and what differs by name. */
@NullMarked
package cn.zwfw.exchange.compare;

import org.jspecify.annotations.NullMarked;
