package cn.zwfw.supervision.sharing.catalogue;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The code of a resource in a path: 类项目细目, a hyphen, 顺序码. */
@Parameter(description = "资源代码:类项目细目代码、连字符、顺序码", example = "3010010001-000001")
@Documented
@Constraint(validatedBy = {})
@Pattern(regexp = ResourceCode.FORM) @Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ResourceCode {

    String FORM = "[1-3]\\d{6,13}-\\d{1,8}";

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
