package cn.zwfw.finance.poverty.republication;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The term for publishing again. A7 names no days; ten are what a city of the province publishes.
 *
 * @param workdays working days to publish an approved change again, after the day of the approval
 */
@Validated
@ConfigurationProperties("zwfw.poverty")
record TermSettings(@DefaultValue("10") @Min(1) @Max(250) int workdays) {}
