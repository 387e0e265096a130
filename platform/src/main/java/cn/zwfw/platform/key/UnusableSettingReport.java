package cn.zwfw.platform.key;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator which property stopped the start, without a stack trace. */
public final class UnusableSettingReport extends AbstractFailureAnalyzer<UnusableSetting> {

    @Override
    public FailureAnalysis analyze(Throwable root, UnusableSetting cause) {
        return new FailureAnalysis(
                cause.getMessage() + ".",
                "Set " + cause.property() + " as docs/operations.md says, section Keys.",
                cause);
    }
}
