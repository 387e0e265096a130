package cn.zwfw.platform.setting;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * Names the settings that no object could be made of. Unlike Spring's own report it never shows the
 * value, which may be a secret.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class UnboundSettingReport extends AbstractFailureAnalyzer<BindException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, BindException cause) {
        var name = cause.getName().toString();
        if (!name.startsWith(Setting.PREFIX)) {
            return null;
        }
        var invalid = findCause(cause, BindValidationException.class);
        if (invalid != null) {
            var errors = invalid.getValidationErrors();
            var at = errors.getName().toString();
            var problems =
                    errors.getAllErrors().stream()
                            .map(error ->
                                    Objects.requireNonNullElse(field(at, error), at)
                                            + " "
                                            + error.getDefaultMessage())
                            .collect(Collectors.joining("; "));
            var first =
                    errors.getAllErrors().stream()
                            .flatMap(error -> Stream.ofNullable(field(at, error)))
                            .findFirst()
                            .orElse(at);
            return told(problems, first, cause);
        }
        if (findCause(cause, ConversionException.class) != null) {
            return told(name + " cannot be read as " + cause.getTarget(), name, cause);
        }
        return told(name + " cannot be used: " + root(cause).getMessage(), name, cause);
    }

    private static FailureAnalysis told(String problem, String name, BindException cause) {
        return new FailureAnalysis(problem + ".", UnusableSettingReport.whatToDo(name), cause);
    }

    private static @Nullable String field(String at, ObjectError error) {
        return error instanceof FieldError field
                ? at + "." + DataObjectPropertyName.toDashedForm(field.getField())
                : null;
    }

    private static Throwable root(Throwable failure) {
        var cause = failure.getCause();
        return cause == null ? failure : root(cause);
    }
}
