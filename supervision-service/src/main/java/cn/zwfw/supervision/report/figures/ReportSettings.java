package cn.zwfw.supervision.report.figures;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How reports are counted and what regions are called in them.
 *
 * @param fewestRatings of an organ in a period, below which nothing of its ratings is shown
 * @param regions names by code; a region without a name is called by its code
 */
@Validated
@ConfigurationProperties("zwfw.report")
public record ReportSettings(
        @DefaultValue("5") @Min(2) @Max(100) int fewestRatings,
        @DefaultValue Map<String, String> regions) {

    public ReportSettings {
        regions = Map.copyOf(regions);
    }

    public String regionName(String code) {
        return regions.getOrDefault(code, code);
    }
}
