package cn.zwfw.platform.identifier;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text, if there is one, is a region code of six digits. */
@Documented
@Constraint(validatedBy = ValidRegionCode.Check.class)
@Target({
    ElementType.FIELD,
    ElementType.PARAMETER,
    ElementType.METHOD,
    ElementType.ANNOTATION_TYPE,
    ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface ValidRegionCode {

    String message() default "{region-code.invalid}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks {@link RegionCode}. */
    final class Check extends IdentifierValidator<ValidRegionCode> {

        public Check() {
            super(RegionCode::new);
        }
    }
}
