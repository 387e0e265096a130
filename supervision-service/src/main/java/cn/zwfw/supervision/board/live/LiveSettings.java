package cn.zwfw.supervision.board.live;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How screens are kept. How often is looked is said by {@code look-every}.
 *
 * @param heartbeat after how long without news a sign of life is sent
 * @param stay how long a stream lasts at most; clients come again
 * @param countEvery how often figures are counted
 * @param listeners how many streams an instance has at the same time
 * @param perPerson how many of these one account may have
 */
@Validated
@ConfigurationProperties("zwfw.board")
record LiveSettings(
        @DefaultValue("15s") @DurationMin(millis = 100) @DurationMax(seconds = 60)
                Duration heartbeat,
        @DefaultValue("30m") @DurationMin(seconds = 1) Duration stay,
        @DefaultValue("5s") @DurationMin(millis = 100) @DurationMax(minutes = 10)
                Duration countEvery,
        @DefaultValue("200") @Min(1) @Max(10_000) int listeners,
        @DefaultValue("5") @Min(1) @Max(10_000) int perPerson) {}
