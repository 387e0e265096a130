package cn.zwfw.bench.result;

import org.jspecify.annotations.Nullable;

/**
 * A target and what was reached of it.
 *
 * @param reached none when it was not measured
 */
record Judged(String target, @Nullable Double reached, @Nullable Boolean met) {}
