package cn.zwfw.platform.flow;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * The flow as a whole has no {@link Flow#flaws()}. Each flaw becomes a violation at the node that
 * is wrong, with the {@link Flow.Flaw} as dynamic payload.
 */
@Documented
@Constraint(validatedBy = SoundFlow.Validator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface SoundFlow {

    String message() default "流程不完整";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /**
     * Turns flaws into violations; messages never hold what the client sent, as they are templates.
     */
    final class Validator implements ConstraintValidator<SoundFlow, Flow> {

        @Override
        public boolean isValid(@Nullable Flow flow, ConstraintValidatorContext context) {
            var flaws = flow == null ? List.<Flow.Flaw>of() : flow.flaws();
            context.disableDefaultConstraintViolation();
            flaws.forEach(flaw -> report(flaw, context));
            return flaws.isEmpty();
        }

        private static void report(Flow.Flaw flaw, ConstraintValidatorContext context) {
            context.unwrap(HibernateConstraintValidatorContext.class).withDynamicPayload(flaw);
            var violation = context.buildConstraintViolationWithTemplate(flaw.message());
            var path = flaw.path();
            var start = violation.addPropertyNode(path.getFirst().property());
            if (path.size() == 1) {
                start.addConstraintViolation();
                return;
            }
            var node = start.addPropertyNode(path.get(1).property());
            var here = node.inIterable().atIndex(path.getFirst().index());
            for (int i = 2; i < path.size(); i++) {
                var next = here.addPropertyNode(path.get(i).property());
                here = next.inIterable().atIndex(path.get(i - 1).index());
            }
            here.addConstraintViolation();
        }
    }
}
