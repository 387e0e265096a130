package cn.zwfw.platform.identifier;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The text, if there is one, is the number of an identity card with a real date and a right check
 * character.
 */
@Documented
@Constraint(validatedBy = ValidResidentId.Check.class)
@Target({
    ElementType.FIELD,
    ElementType.PARAMETER,
    ElementType.METHOD,
    ElementType.ANNOTATION_TYPE,
    ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface ValidResidentId {

    String message() default "{resident-id.invalid}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks {@link ResidentId}. */
    final class Check extends IdentifierValidator<ValidResidentId> {

        public Check() {
            super(ResidentId::new);
        }
    }
}
