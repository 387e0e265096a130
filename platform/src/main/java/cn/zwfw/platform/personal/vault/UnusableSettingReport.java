package cn.zwfw.platform.personal.vault;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator which property stopped the start, without a stack trace. */
class UnusableSettingReport extends AbstractFailureAnalyzer<UnusableSetting> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnusableSetting cause) {
        return new FailureAnalysis(
                cause.getMessage() + ".",
                "Set "
                        + cause.property()
                        + " as docs/operations.md says, section Keys of personal data.",
                cause);
    }
}
