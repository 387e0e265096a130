/** What districts take from the city's library: feed, snapshot and digests. */
@NullMarked
package cn.zwfw.powerlist.exchange;

import org.jspecify.annotations.NullMarked;
