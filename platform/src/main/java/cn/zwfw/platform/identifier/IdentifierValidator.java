package cn.zwfw.platform.identifier;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.Annotation;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Turns any identifier of this package, or of a service, into a Bean Validation constraint for
 * texts: extend it with the constructor of the identifier.
 *
 * <p>While the constraint's message is its default, {@code {….invalid}}, the violation says the
 * particular fault instead, {@code {credit-code.check-digit}}. Nothing is valid, as everywhere in
 * Bean Validation: {@code @NotNull} is a separate wish.
 */
public abstract class IdentifierValidator<A extends Annotation>
        implements ConstraintValidator<A, CharSequence> {

    private final Consumer<String> identifier;

    protected IdentifierValidator(Consumer<String> identifier) {
        this.identifier = identifier;
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        if (value == null) {
            return true;
        }
        try {
            identifier.accept(value.toString());
            return true;
        } catch (InvalidIdentifier e) {
            if (context.getDefaultConstraintMessageTemplate().endsWith(".invalid}")) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate("{" + e.code() + "}")
                        .addConstraintViolation();
            }
            return false;
        }
    }
}
