package cn.zwfw.platform.setting;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.PlaceholderResolutionException;

/** Names the setting that another one refers to, such as a file of TLS, when nobody has set it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class MissingSettingReport extends AbstractFailureAnalyzer<PlaceholderResolutionException> {

    private static final Pattern NAMED = Pattern.compile("placeholder '(zwfw\\.[^':]+)");

    @Override
    protected @Nullable FailureAnalysis analyze(
            Throwable root, PlaceholderResolutionException cause) {
        var named = NAMED.matcher(String.valueOf(cause.getMessage()));
        return named.find()
                ? new FailureAnalysis(
                        named.group(1) + " is missing.",
                        UnusableSettingReport.whatToDo(named.group(1)),
                        cause)
                : null;
    }
}
