package cn.zwfw.supervision.sharing.freshness;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the regulation leaves open.
 *
 * @param realTime within which what is collected in real time (实时) comes again
 */
@Validated
@ConfigurationProperties("zwfw.sharing.freshness")
record FreshnessSettings(
        @DefaultValue("1h") @DurationMin(minutes = 1) @DurationMax(days = 1) Duration realTime) {}
