package cn.zwfw.docs.migration;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a migration takes away from the version before it, which still runs while instances are
 * replaced: it reads what it knows, and writes without what it does not know.
 *
 * @param created the tables that are as new as the migration; nobody knows them
 */
record Contractions(Set<String> created) {

    private static final String NAME = "([\\w.]+)";
    private static final Pattern CREATE =
            Pattern.compile("create (?:unlogged )?table (?:if not exists )?" + NAME + ".*");
    private static final Pattern DROP =
            Pattern.compile(
                    "drop (?:table|view|materialized view|column|schema|sequence|type|domain|function|procedure)"
                            + " (?:if exists )?"
                            + NAME
                            + ".*");
    private static final Pattern ALTER =
            Pattern.compile("alter table (?:if exists )?(?:only )?" + NAME + " (.*)");
    private static final Pattern UNIQUE =
            Pattern.compile("create unique index .*?\\bon (?:only )?" + NAME + ".*");

    /** Statements that take away from whoever uses the thing, or of which nobody can say. */
    private static final List<Pattern> ALWAYS =
            Stream.of(
                            "alter (?!table|index).* rename .*",
                            "alter type (?!.* add value).*",
                            "alter domain .*",
                            "do .*",
                            "revoke .*")
                    .map(Pattern::compile)
                    .toList();

    /** What is done to a table that is known. */
    private static final List<Pattern> ACTIONS =
            Stream.of(
                            "drop (?!constraint ).*",
                            "rename .*",
                            "set schema .*",
                            "alter (?:column )?\\w+ (?:set data )?type .*",
                            "alter (?:column )?\\w+ drop default",
                            "add (?:constraint \\w+ )?(?:check|unique|primary key|foreign key|exclude)\\b.*",
                            "add (?!constraint )(?=.*\\bnot null\\b)(?!.*\\b(?:default|generated)\\b).*")
                    .map(Pattern::compile)
                    .toList();

    private static final Pattern SET_NOT_NULL =
            Pattern.compile("alter (?:column )?(\\w+) set not null");

    /** Those of the tables that migrations create. */
    static Set<String> tables(Stream<String> migrations) {
        return migrations
                .flatMap(sql -> Statements.of(sql).stream())
                .map(CREATE::matcher)
                .filter(statement -> statement.matches())
                .map(statement -> statement.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The statements, or parts of them, that the version before cannot live with. */
    List<String> in(String sql) {
        var statements = Statements.of(sql);
        return statements.stream().flatMap(statement -> in(statement, statements)).toList();
    }

    private Stream<String> in(String statement, List<String> all) {
        var alter = ALTER.matcher(statement);
        if (alter.matches()) {
            var table = alter.group(1);
            return created.contains(table)
                    ? Stream.empty()
                    : Statements.parts(alter.group(2)).stream()
                            .filter(action -> takesAway(table, action, all))
                            .map(action -> "alter table " + table + " " + action);
        }
        var breaks =
                takes(DROP, statement)
                        || takes(UNIQUE, statement)
                        || ALWAYS.stream().anyMatch(rule -> rule.matcher(statement).matches());
        return breaks ? Stream.of(statement) : Stream.empty();
    }

    private boolean takes(Pattern rule, String statement) {
        var found = rule.matcher(statement);
        return found.matches() && !created.contains(found.group(1));
    }

    /** A column that may no longer be empty is filled by its default for who does not know it. */
    private static boolean takesAway(String table, String action, List<String> all) {
        var filled = SET_NOT_NULL.matcher(action);
        if (filled.matches()) {
            var given =
                    Pattern.compile(
                            "alter table (?:only )?"
                                    + Pattern.quote(table)
                                    + " .*\\b"
                                    + filled.group(1)
                                    + " set default .*");
            return all.stream().noneMatch(statement -> given.matcher(statement).matches());
        }
        return ACTIONS.stream().anyMatch(rule -> rule.matcher(action).matches());
    }
}
