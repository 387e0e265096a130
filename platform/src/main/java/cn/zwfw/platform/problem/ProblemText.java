package cn.zwfw.platform.problem;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The sentences of the problems: Chinese by default, English by {@code Accept-Language}. */
@Component
public class ProblemText {

    private final MessageSource sentences = bundles();

    /** The sentence of a code; the code itself when nobody wrote one (a test looks for that). */
    public String of(String code, List<Object> facts) {
        var sentence =
                sentences.getMessage(code, facts.toArray(), code, LocaleContextHolder.getLocale());
        return sentence == null ? code : sentence;
    }

    private static MessageSource bundles() {
        var source = new ResourceBundleMessageSource();
        source.setBasenames("platform-problems");
        // a service need not have sentences of its own; asking for them each time fills the log
        if (ProblemText.class.getResource("/problems.properties") != null) {
            source.setBasenames("problems", "platform-problems");
        }
        source.setDefaultEncoding("UTF-8");
        source.setDefaultLocale(Locale.ROOT);
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }
}
