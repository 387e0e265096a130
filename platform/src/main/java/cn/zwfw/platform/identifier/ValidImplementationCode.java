package cn.zwfw.platform.identifier;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text, if there is one, is an implementation code of 31 places whose credit code checks. */
@Documented
@Constraint(validatedBy = ValidImplementationCode.Check.class)
@Target({
    ElementType.FIELD,
    ElementType.PARAMETER,
    ElementType.METHOD,
    ElementType.ANNOTATION_TYPE,
    ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface ValidImplementationCode {

    String message() default "{implementation-code.invalid}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks {@link ImplementationCode}. */
    final class Check extends IdentifierValidator<ValidImplementationCode> {

        public Check() {
            super(ImplementationCode::new);
        }
    }
}
