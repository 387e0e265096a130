package cn.zwfw.docs;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An article as it is cited: {@code B9(3)} of the Lanzhou rules or {@code 行政许可法 45} of another law.
 *
 * @param item the item within the article, 0 for the whole article
 */
record Article(String law, int number, int item) implements Comparable<Article> {

    private static final Pattern LANZHOU = Pattern.compile("([AB])([1-9][0-9]?)(?:\\(([1-9])\\))?");
    private static final Pattern LAW =
            Pattern.compile("(\\p{IsHan}+) ([1-9][0-9]{0,3})(?:\\(([1-9][0-9]?)\\))?");

    /** How many articles each of the two rules has, by their text of January 2016. */
    private static final Map<String, Integer> ARTICLES = Map.of("A", 28, "B", 18);

    /** How many numbered items (一)(二)… an article has; articles not named here have none. */
    private static final Map<String, Integer> ITEMS =
            Map.of("A13", 2, "B9", 8, "B10", 5, "B12", 4, "B16", 8);

    private static final Set<String> OURS = Set.of("A", "B");
    private static final Comparator<Article> ORDER =
            Comparator.comparing((Article article) -> !OURS.contains(article.law))
                    .thenComparing(Article::law)
                    .thenComparingInt(Article::number)
                    .thenComparingInt(Article::item);

    /**
     * Reads a citation.
     *
     * @throws IllegalArgumentException when it has no such form, or names a Lanzhou article that
     *     does not exist
     */
    static Article parse(String text) {
        Matcher ours = LANZHOU.matcher(text);
        if (ours.matches()) {
            return of(ours).existing();
        }
        Matcher law = LAW.matcher(text);
        if (law.matches()) {
            return of(law);
        }
        throw new IllegalArgumentException(
                text + " is no citation; write A13(1), B9(3) or 行政许可法 45");
    }

    private static Article of(Matcher parts) {
        int item = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
        return new Article(parts.group(1), Integer.parseInt(parts.group(2)), item);
    }

    private Article existing() {
        if (number > ARTICLES.getOrDefault(law, 0) || item > ITEMS.getOrDefault(law + number, 0)) {
            throw new IllegalArgumentException(this + " does not exist in the rules");
        }
        return this;
    }

    @Override
    public int compareTo(Article other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        String article = OURS.contains(law) ? law + number : law + " " + number;
        return item == 0 ? article : article + "(" + item + ")";
    }
}
