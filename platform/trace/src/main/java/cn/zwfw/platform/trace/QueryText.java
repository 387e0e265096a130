package cn.zwfw.platform.trace;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a span says of a query.
 *
 * @param name its first word in small letters behind {@code sql}
 * @param text the query with {@code ?} for every literal, in one line of at most {@value #LONGEST}
 *     characters
 */
record QueryText(String name, String text) {

    private static final int LONGEST = 1000;

    private static final Pattern LITERAL =
            Pattern.compile("'[^']*+(?:'|$)|(?<![\\w$])\\d++(?:\\.\\d+)?");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern OPERATION = Pattern.compile("[\\s(]*([A-Za-z]{1,20}+).*");

    /** Cut off in the middle of a literal, nothing of that is left. */
    static QueryText of(String query) {
        var begin = query.substring(0, Math.min(query.length(), LONGEST));
        var text = SPACE.matcher(LITERAL.matcher(begin).replaceAll("?")).replaceAll(" ").strip();
        var operation = OPERATION.matcher(text);
        return new QueryText(
                operation.matches() ? "sql " + operation.group(1).toLowerCase(Locale.ROOT) : "sql",
                text);
    }
}
