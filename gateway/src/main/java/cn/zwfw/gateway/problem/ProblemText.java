package cn.zwfw.gateway.problem;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The sentences of the problem documents, in Chinese unless English is preferred. */
final class ProblemText {

    private static final List<Locale> SPOKEN = List.of(Locale.CHINESE, Locale.ENGLISH);
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ProblemText() {}

    /** The language for an `Accept-Language` header; Chinese when it is absent or unreadable. */
    static Locale language(@Nullable String accepted) {
        if (accepted == null || accepted.isBlank()) {
            return Locale.CHINESE;
        }
        try {
            var chosen = Locale.lookup(LanguageRange.parse(accepted), SPOKEN);
            return chosen == null ? Locale.CHINESE : chosen;
        } catch (IllegalArgumentException _) {
            return Locale.CHINESE;
        }
    }

    static String title(Refusal refusal, Locale language) {
        return text("title." + refusal.status().value(), language);
    }

    static String detail(Refusal refusal, Locale language) {
        return text(refusal.code(), language);
    }

    private static String text(String key, Locale language) {
        return ResourceBundle.getBundle("gateway-problems", language, NO_FALLBACK).getString(key);
    }
}
