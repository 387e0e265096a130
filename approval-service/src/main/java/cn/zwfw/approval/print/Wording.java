package cn.zwfw.approval.print;

import cn.zwfw.approval.notice.NoticeText;
import cn.zwfw.approval.notice.Remedy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of each kind, from {@code wording.properties}; lawyers may read it without code.
 */
final class Wording {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final Properties sentences = new Properties();

    Wording() {
        var resource =
                Objects.requireNonNull(
                        Wording.class.getResourceAsStream("/notice/wording.properties"));
        try (var reader = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
            sentences.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String opening(NoticeText notice) {
        return filled(
                sentence(notice, "opening"),
                Map.of(
                        "item",
                        notice.item(),
                        "case",
                        notice.caseNumber(),
                        "applicant",
                        notice.applicant()));
    }

    /** What stands over the points. */
    String heading(NoticeText notice) {
        return sentence(notice, "points");
    }

    String closing(NoticeText notice) {
        return sentence(notice, "closing");
    }

    String remedy(Remedy remedy) {
        return filled(
                sentence("remedy"),
                Map.of("authority", remedy.reviewAuthority(), "court", remedy.court()));
    }

    /**
     * Matters that are no licences have sentences of their own where the law of licences is named.
     */
    private String sentence(NoticeText notice, String part) {
        var key = notice.kind().name() + "." + part;
        return notice.licence()
                ? sentence(key)
                : sentences.getProperty(key + ".other", sentence(key));
    }

    private String sentence(String key) {
        return Objects.requireNonNull(sentences.getProperty(key), key);
    }

    /** In one pass: a value that looks like a place is left as it is. */
    private static String filled(String sentence, Map<String, String> values) {
        return PLACE.matcher(sentence)
                .replaceAll(place ->
                        Matcher.quoteReplacement(
                                Objects.requireNonNull(values.get(place.group(1)))));
    }
}
