/** A platform full of items and cases, made from few that went the whole way. */
@NullMarked
package cn.zwfw.bench.seed;

import org.jspecify.annotations.NullMarked;
