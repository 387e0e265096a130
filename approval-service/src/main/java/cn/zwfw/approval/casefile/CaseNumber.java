package cn.zwfw.approval.casefile;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** 办件编号 in a path: 实施编码, day, serial. */
@Parameter(description = "办件编号", example = "11620100013900001G300010000000120261126000001")
@Pattern(regexp = "[0-9A-Z]{31}\\d{14}") @Constraint(validatedBy = {})
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface CaseNumber {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
