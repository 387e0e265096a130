package cn.zwfw.approval.rating;

import cn.zwfw.approval.rating.rectification.RectificationLimits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What differs from place to place; no rule of the city says it.
 *
 * @param verifyWithin working days to get in touch with the rater and find out
 * @param rectifyWithin working days to put it right, from the same day on
 * @param publicFrom how many ratings there must be before figures are shown, so that nobody is
 *     known by them
 * @param reasons what can be ticked, by code
 */
@Validated
@ConfigurationProperties("zwfw.rating")
public record RatingSettings(
        @DefaultValue("1") @Min(1) @Max(60) int verifyWithin,
        @DefaultValue("15") @Min(1) @Max(250) int rectifyWithin,
        @DefaultValue("5") @Min(5) @Max(1000) int publicFrom,
        @DefaultValue @Size(max = 100) Map<@Pattern(regexp = "[A-Z][A-Z_]{0,29}") String, @NotBlank @Size(max = 50) String>
                        reasons) {

    public RatingSettings {
        if (rectifyWithin < verifyWithin) {
            throw new IllegalArgumentException(
                    "zwfw.rating.rectify-within: not shorter than verify-within");
        }
        reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
    }

    RectificationLimits limits() {
        return new RectificationLimits(verifyWithin, rectifyWithin);
    }
}
