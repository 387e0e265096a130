package cn.zwfw.platform.identifier;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Asks the identifier itself. Nothing is valid, as everywhere in Bean Validation: {@code @NotNull}
 * is a separate wish. It is public because Hibernate Validator makes it by its public constructor.
 */
public final class IdentifierCheck implements ConstraintValidator<ValidIdentifier, CharSequence> {

    private final AtomicReference<@Nullable Form> form = new AtomicReference<>();

    @Override
    public void initialize(ValidIdentifier constraint) {
        form.set(constraint.value());
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        if (value == null) {
            return true;
        }
        try {
            Objects.requireNonNull(form.get()).identify(value.toString());
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
