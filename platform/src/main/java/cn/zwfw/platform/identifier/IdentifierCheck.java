package cn.zwfw.platform.identifier;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * Asks the identifier itself. Nothing is valid, as everywhere in Bean Validation: {@code @NotNull}
 * is a separate wish. It is public because Hibernate Validator makes it by its public constructor.
 */
public final class IdentifierCheck implements ConstraintValidator<ValidIdentifier, CharSequence> {

    @SuppressWarnings("NullAway.Init")
    private Form form;

    @Override
    public void initialize(ValidIdentifier constraint) {
        form = constraint.value();
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        if (value == null) {
            return true;
        }
        try {
            form.identify(value.toString());
            return true;
        } catch (InvalidIdentifier e) {
            if (context.getDefaultConstraintMessageTemplate().isEmpty()) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate("{" + e.code() + "}")
                        .addConstraintViolation();
            }
            return false;
        }
    }
}
