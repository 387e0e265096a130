package cn.zwfw.platform.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words that a search asks for. Chinese has no spaces between words, so a text is found by its
 * characters and by its pairs of neighbours (P10): a word of one or two characters is a term of the
 * index, a longer one is held by texts that hold all its pairs, and a few more.
 */
public record Words(List<String> asked) {

    public Words {
        asked = List.copyOf(asked);
    }

    public static Words of(@Nullable String query) {
        return new Words(
                query == null || query.isBlank()
                        ? List.of()
                        : Arrays.stream(folded(query).strip().split("\\s+")).distinct().toList());
    }

    /** Full-width letters and digits as half-width ones, capitals as small ones. */
    public static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** What an index of characters and pairs is asked for, such as {@code power_item_terms}. */
    public Stream<String> terms() {
        return asked.stream().flatMap(Words::terms).distinct();
    }

    /** Patterns of all words, for texts that no index has led to. */
    public String[] patterns() {
        return asked.stream().map(Words::pattern).toArray(String[]::new);
    }

    /** Patterns of the words that their terms do not say whole. */
    public String[] longPatterns() {
        return asked.stream()
                .filter(word -> word.codePointCount(0, word.length()) > 2)
                .map(Words::pattern)
                .toArray(String[]::new);
    }

    private static Stream<String> terms(String word) {
        var signs = word.codePoints().mapToObj(Character::toString).toList();
        return signs.size() == 1
                ? signs.stream()
                : IntStream.range(1, signs.size())
                        .mapToObj(at -> signs.get(at - 1) + signs.get(at));
    }

    private static String pattern(String word) {
        return "%" + word.replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }
}
