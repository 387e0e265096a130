package cn.zwfw.supervision.report.figures;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How reports are counted.
 *
 * @param fewestRatings of an organ in a month, below which nothing of its ratings of it is shown
 */
@Validated
@ConfigurationProperties("zwfw.report")
public record ReportSettings(@DefaultValue("5") @Min(2) @Max(100) int fewestRatings) {}
