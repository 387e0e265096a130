package cn.zwfw.platform.setting;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Tells the operator which property stopped the start, without a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class UnusableSettingReport extends AbstractFailureAnalyzer<UnusableSetting> {

    @Override
    public FailureAnalysis analyze(Throwable root, UnusableSetting cause) {
        return new FailureAnalysis(cause.getMessage() + ".", whatToDo(cause.property()), cause);
    }

    static String whatToDo(String property) {
        var variable = Setting.variable(property);
        var named = variable.equals(property) ? property : property + " (" + variable + ")";
        return "Correct " + named + ". docs/settings.md has every setting.";
    }
}
