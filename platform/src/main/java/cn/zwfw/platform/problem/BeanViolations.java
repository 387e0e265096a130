package cn.zwfw.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** Bean Validation's findings as violations at JSON pointers; its messages are already told. */
@Component
public class BeanViolations {

    private final Validator validator;

    BeanViolations(Validator validator) {
        this.validator = validator;
    }

    /** Everything wrong with a value, sorted by place. */
    public List<Violation> in(Object value) {
        return validator.validate(value).stream()
                .map(BeanViolations::violation)
                .sorted(byPlace())
                .toList();
    }

    /** A finding at its place. */
    public static Violation violation(ConstraintViolation<?> found) {
        return Violation.at(pointer(found.getPropertyPath()), "invalid-value", found.getMessage());
    }

    private static Comparator<Violation> byPlace() {
        return Comparator.comparing(Violation::pointer).thenComparing(v -> v.facts().toString());
    }

    private static String pointer(Path path) {
        var parts = new ArrayList<String>();
        for (var node : StreamSupport.stream(path.spliterator(), false).toList()) {
            if (node.getIndex() != null) {
                parts.add(String.valueOf(node.getIndex()));
            } else if (node.getKey() != null) {
                parts.add(String.valueOf(node.getKey()));
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                parts.add(node.getName());
            }
        }
        return parts.isEmpty() ? "" : "/" + String.join("/", parts);
    }
}
