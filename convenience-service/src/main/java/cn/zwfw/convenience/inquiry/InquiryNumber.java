package cn.zwfw.convenience.inquiry;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** 编号 of an inquiry in a path: region, W, day, serial. */
@Parameter(description = "咨询投诉建议编号", example = "620100W20261126000001")
@Pattern(regexp = InquiryNumber.FORM) @Constraint(validatedBy = {})
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface InquiryNumber {

    String FORM = "[1-9]\\d{5}W\\d{14}";

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
