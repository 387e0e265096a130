package cn.zwfw.supervision.incident.risk;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often 定期 (A21) is, which the rules do not say.
 *
 * @param everyMonths months from one risk assessment to the last day for the next
 */
@Validated
@ConfigurationProperties("zwfw.risk-assessment")
record RiskSettings(@DefaultValue("12") @Min(1) @Max(60) int everyMonths) {}
