package cn.zwfw.gateway.overload;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How many requests of this instance wait for an answer to begin at the same time.
 *
 * @param atOnce how many requests of an instance wait for all services together
 * @param perService how many wait for one service, so that one that is slow does not take the
 *     others' room
 * @param perAddress how many of them come from one address: an office has one for all
 * @param publicPercent which part of the first two public reads may take, so that they give way
 *     first
 */
@ConfigurationProperties("zwfw.gateway.overload")
record OverloadSettings(int atOnce, int perService, int perAddress, int publicPercent) {

    OverloadSettings {
        if (atOnce < 1
                || perService < 1
                || perAddress < 1
                || publicPercent < 1
                || publicPercent > 100) {
            throw new IllegalArgumentException(
                    "at-once, per-service and per-address are 1 or more, public-percent is 1 to"
                            + " 100");
        }
    }
}
