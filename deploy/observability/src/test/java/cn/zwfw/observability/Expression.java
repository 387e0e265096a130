package cn.zwfw.observability;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What an expression of PromQL asks for: metrics with the labels that select of each, and the
 * labels that results are grouped or matched by. Whether it is well formed is promtool's to say.
 */
record Expression(Map<String, Set<String>> metrics, Set<String> grouping) {

    private static final Pattern RANGE = Pattern.compile("\\[[^\\]]*\\]");
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern SELECTOR =
            Pattern.compile("(?<name>[a-zA-Z_:][\\w:]*)\\s*\\{(?<matchers>[^}]*)\\}");
    private static final Pattern GROUPING =
            Pattern.compile(
                    "\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\((?<labels>[^)]*)\\)");
    private static final Pattern WORD = Pattern.compile("[a-zA-Z_]\\w*");

    /** A number has no word in it that begins one: neither 5m nor 1e3 nor 0x1f is a metric. */
    private static final Pattern NAME =
            Pattern.compile("(?<![\\w:.])(?<name>[a-zA-Z_:][\\w:]*)(?!\\s*\\(|[\\w:])");

    private static final Set<String> OPERATORS =
            Set.of(
                    "and",
                    "or",
                    "unless",
                    "bool",
                    "offset",
                    "by",
                    "without",
                    "on",
                    "ignoring",
                    "inf",
                    "nan");

    static Expression of(String written) {
        var metrics = new TreeMap<String, Set<String>>();
        var grouping = new TreeSet<String>();
        var rest = TEXT.matcher(RANGE.matcher(written).replaceAll(" ")).replaceAll(" ");
        SELECTOR.matcher(rest)
                .results()
                .forEach(found ->
                        words(
                                found.group("matchers"),
                                metrics.computeIfAbsent(
                                        found.group("name"), _ -> new TreeSet<>())));
        rest = SELECTOR.matcher(rest).replaceAll(" 0 ");
        GROUPING.matcher(rest).results().forEach(found -> words(found.group("labels"), grouping));
        rest = GROUPING.matcher(rest).replaceAll(" ");
        NAME.matcher(rest)
                .results()
                .map(found -> found.group("name"))
                .filter(name -> !OPERATORS.contains(name))
                .forEach(name -> metrics.computeIfAbsent(name, _ -> new TreeSet<>()));
        return new Expression(metrics, grouping);
    }

    private static void words(String from, Set<String> into) {
        WORD.matcher(from).results().forEach(word -> into.add(word.group()));
    }
}
