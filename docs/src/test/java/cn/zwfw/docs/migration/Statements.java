package cn.zwfw.docs.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The statements of a migration: without comments, in small letters, one blank between words. */
final class Statements {

    /**
     * What is left alone as a whole, or left out: literals, names, bodies of functions, comments.
     */
    private static final Pattern WHOLE =
            Pattern.compile(
                    "(?s)--[^\\n]*|/\\*.*?\\*/|'(?:[^']|'')*'|\"[^\"]*\"|\\$(\\w*)\\$.*?\\$\\1\\$");

    private Statements() {}

    /** In their order. A literal is {@code ''}, a body in dollars {@code $$}. */
    static List<String> of(String sql) {
        var plain =
                WHOLE.matcher(sql)
                        .replaceAll(found ->
                                switch (found.group().charAt(0)) {
                                    case '\'' -> "''";
                                    case '$' -> "\\$\\$";
                                    case '"' ->
                                            found.group().substring(1, found.group().length() - 1);
                                    default -> " ";
                                });
        return Stream.of(plain.split(";", -1))
                .map(statement ->
                        statement.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT))
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    /** What stands between commas that are in no parentheses. */
    static List<String> parts(String list) {
        var parts = new ArrayList<String>();
        var depth = 0;
        var begin = 0;
        for (var at = 0; at < list.length(); at++) {
            switch (list.charAt(at)) {
                case '(' -> depth++;
                case ')' -> depth--;
                case ',' -> {
                    if (depth == 0) {
                        parts.add(list.substring(begin, at).strip());
                        begin = at + 1;
                    }
                }
                default -> {}
            }
        }
        parts.add(list.substring(begin).strip());
        return parts;
    }
}
