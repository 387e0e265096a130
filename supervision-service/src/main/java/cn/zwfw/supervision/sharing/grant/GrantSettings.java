package cn.zwfw.supervision.sharing.grant;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the regulation leaves open; ten working days are those of 国发〔2016〕51号.
 *
 * @param workdays working days within which the provider decides after a request was signed
 */
@Validated
@ConfigurationProperties("zwfw.sharing.grant")
record GrantSettings(@DefaultValue("10") @Min(1) @Max(250) int workdays) {}
