package cn.zwfw.platform.identifier;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text, if there is one, is a basic code of twelve digits. */
@Documented
@Constraint(validatedBy = ValidBasicCode.Check.class)
@Target({
    ElementType.FIELD,
    ElementType.PARAMETER,
    ElementType.METHOD,
    ElementType.ANNOTATION_TYPE,
    ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface ValidBasicCode {

    String message() default "{basic-code.invalid}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks {@link BasicCode}. */
    final class Check extends IdentifierValidator<ValidBasicCode> {

        public Check() {
            super(BasicCode::new);
        }
    }
}
