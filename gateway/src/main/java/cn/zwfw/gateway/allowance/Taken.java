package cn.zwfw.gateway.allowance;

import java.time.Duration;

/**
 * What a bucket gave.
 *
 * @param times how many, perhaps none
 * @param delay until there is one again, when there was none
 */
record Taken(long times, Duration delay) {}
