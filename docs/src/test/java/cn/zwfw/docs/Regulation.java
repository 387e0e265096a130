package cn.zwfw.docs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Requirements and citations held against each other. */
record Regulation(List<Requirement> requirements, List<Citation> citations) {

    Regulation {
        requirements = List.copyOf(requirements);
        citations = List.copyOf(citations);
    }

    /** What is claimed and not so, one sentence each; empty when all is well. */
    List<String> faults() {
        return Stream.of(unknownArticles(), unknownRows(), emptyClaims())
                .flatMap(List::stream)
                .sorted()
                .toList();
    }

    private List<String> unknownArticles() {
        var faults = new ArrayList<String>();
        for (Citation citation : citations) {
            for (String article : citation.articles()) {
                try {
                    Article.parse(article);
                } catch (IllegalArgumentException e) {
                    faults.add(citation.place() + ": " + e.getMessage());
                }
            }
        }
        return faults;
    }

    private List<String> unknownRows() {
        var known = requirements.stream().map(Requirement::row).collect(Collectors.toSet());
        return citations.stream()
                .flatMap(citation ->
                        citation.rows().stream()
                                .filter(row -> !known.contains(row))
                                .map(row ->
                                        citation.place()
                                                + ": row "
                                                + row
                                                + " is not in requirements.csv"))
                .toList();
    }

    private List<String> emptyClaims() {
        return requirements.stream()
                .filter(Requirement::done)
                .flatMap(row ->
                        Stream.of(true, false)
                                .filter(test -> places(row.row(), test).isEmpty())
                                .map(test ->
                                        row.row()
                                                + " is said to be done, but no "
                                                + (test ? "test" : "code")
                                                + " cites it"))
                .toList();
    }

    private Collection<String> places(String row, boolean test) {
        return citations.stream()
                .filter(citation -> citation.test() == test && citation.rows().contains(row))
                .map(Citation::place)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The document, the same for the same input in any order; call it only when there are no
     * faults.
     */
    String markdown() {
        var text =
                new StringBuilder(
                        """
                        # Who fulfils what

                        Written by the build from `@Cites` in code and tests and from `requirements.csv`; do not edit.
                        A*n* is article *n* of 兰州市政务服务网建设运行管理暂行办法, B*n* of 兰州市权责清单管理暂行办法.

                        ## Articles

                        | article | code | tests |
                        |---|---|---|
                        """);
        byArticle()
                .forEach((article, places) ->
                        line(text, article.toString(), cell(places, false), cell(places, true)));
        text.append(
                "\n## Requirements\n\n| row | requirement | sources | state | code | tests |\n|---|---|---|---|---|---|\n");
        for (Requirement row : requirements) {
            line(
                    text,
                    row.row(),
                    row.title(),
                    row.sources(),
                    row.done() ? "done" : "open",
                    cell(places(row.row(), false)),
                    cell(places(row.row(), true)));
        }
        return text.toString();
    }

    private TreeMap<Article, List<Citation>> byArticle() {
        var result = new TreeMap<Article, List<Citation>>();
        for (Citation citation : citations) {
            for (String article : citation.articles()) {
                result.computeIfAbsent(Article.parse(article), _ -> new ArrayList<>())
                        .add(citation);
            }
        }
        return result;
    }

    private static String cell(List<Citation> citations, boolean test) {
        return cell(
                citations.stream()
                        .filter(citation -> citation.test() == test)
                        .map(Citation::place)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String cell(Collection<String> places) {
        return places.stream()
                .map(place -> "`" + place.replace("cn.zwfw.", "") + "`")
                .collect(Collectors.joining(", "));
    }

    private static void line(StringBuilder text, String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
