package cn.zwfw.supervision.ratings;

import cn.zwfw.platform.citation.Cites;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How ratings are counted, in reports and in assessments.
 *
 * @param fewestRatings how many ratings of an organ in a month there must be, below which nothing
 *     of its ratings of it is told: it would tell how the one rated who did
 */
@Validated
@ConfigurationProperties("zwfw.report")
@Cites(
        value = "A13(1)",
        rows = {"S6", "S7"})
public record RatingSettings(@DefaultValue("5") @Min(2) @Max(100) int fewestRatings) {}
