package cn.zwfw.bench.seed;

import cn.zwfw.bench.seed.Models.Cases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Fills a platform that runs with as many items and cases as it is told: {@code ROWS RUN ROOT}. The
 * same number gives the same rows, but for the day on which it is done.
 */
final class Seed {

    private static final List<String> LISTS =
            List.of("revision", "power_item", "power_basis", "item_usage", "organ");
    private static final List<String> CASES =
            List.of(
                    "known_organ",
                    "listed_item",
                    "pinned_item",
                    "case_file",
                    "case_task",
                    "case_mark",
                    "case_record",
                    "notice",
                    "application");
    private static final List<String> LEDGER =
            List.of("known_organ", "ledger_entry", "published_item", "case_entry", "watched");
    private static final int PATHS = 100;

    /** Longest time until supervision has heard of a case. */
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);

    private static final String HEARD =
            """
            select count(*) = 3 and exists (select from counted_calendar) from case_entry
            where (number, state) in (
                (current_setting('bench.over'), 'CLOSED'),
                (current_setting('bench.accepted'), 'ACCEPTED'),
                (current_setting('bench.submitted'), 'SUBMITTED'))
            """;

    private final Path run;
    private final Path root;
    private final Map<String, String> settings;

    private Seed(String first, String rows, Path run, Path root, String code, Cases cases) {
        this.run = run;
        this.root = root;
        this.settings =
                Map.of(
                        "first",
                        first,
                        "rows",
                        rows,
                        "code",
                        code,
                        "over",
                        cases.over(),
                        "accepted",
                        cases.accepted(),
                        "submitted",
                        cases.submitted());
    }

    /**
     * Fills what is running.
     *
     * @param arguments how many rows there are, how many there shall be, the folder of the run,
     *     that of the project
     */
    static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        var run = Path.of(arguments[2]);
        var models = Models.in(run);
        new Seed(
                        arguments[0],
                        arguments[1],
                        run,
                        Path.of(arguments[3]),
                        models.powers().getFirst().code(),
                        models.cases())
                .fill();
    }

    private void fill() throws IOException, SQLException {
        try (var lists = new Tables(run, "power_list", settings);
                var approval = new Tables(run, "approval", settings);
                var supervision = new Tables(run, "supervision", settings)) {
            await(supervision);
            lists(lists);
            cases(approval, lists);
            ledger(supervision, lists, approval);
            approval.execute("drop table bench_case");
            for (var all : List.of(lists, approval, supervision)) {
                all.execute("checkpoint");
            }
        }
    }

    /** Until what happened to the models has arrived. */
    private void await(Tables supervision) throws SQLException {
        var last = System.nanoTime() + PATIENCE;
        while (!supervision.text(HEARD).equals("t")) {
            if (System.nanoTime() > last) {
                throw new IllegalStateException("supervision has not heard of the models");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
        }
    }

    private void lists(Tables lists) throws IOException, SQLException {
        tell("power-list-service");
        words(lists);
        organs(lists);
        lists.withoutIndexes(LISTS);
        lists.run("power-list.sql");
        lists.finish(LISTS);
        var paths = new ArrayList<String>();
        for (int n = 0; n < PATHS; n++) {
            paths.add(
                    "/api/power-list/v1/public/items/"
                            + lists.text(
                                    "select code from power_item order by hashtext(code) offset "
                                            + n
                                            + " limit 1"));
        }
        Files.write(run.resolve("paths"), paths);
    }

    /** What organs deal with, by which laws, in which offices: as for deploy/bench/search. */
    private void words(Tables lists) throws IOException, SQLException {
        lists.execute(
                "create temp table bench_words (name text, things text, laws text, offices text)");
        try (var file =
                Files.newInputStream(
                        root.resolve("power-list-service/src/test/resources/search/organs.csv"))) {
            lists.copy().copyIn("copy bench_words from stdin (delimiter '|', format csv)", file);
        }
    }

    private void organs(Tables tables) throws IOException, SQLException {
        tables.execute(
                "create temp table bench_organ (region text, slug text, name text, short text, code text)");
        try (var file =
                Files.newInputStream(root.resolve("deploy/local/src/main/resources/organs.csv"))) {
            tables.copy()
                    .copyIn(
                            "copy bench_organ from stdin (delimiter ';', format csv, header)",
                            file);
        }
    }

    private void cases(Tables approval, Tables lists) throws IOException, SQLException {
        tell("approval-service");
        organs(approval);
        approval.withoutIndexes(CASES);
        approval.take(
                lists,
                """
                select p.code, 1, p.standing, p.type, p.organ, p.region, p.name, p.document, r.effective_from
                from power_item p join revision r on r.list = 'power-items' and r.code = p.code and r.number = 1
                join bench_item i on i.code = p.code
                """,
                "listed_item (code, number, status, type, organ, region, name, document, told_at)");
        approval.run("approval.sql");
        Sealed.fill(
                approval,
                run,
                approval.text(
                        "select application from case_file where number = current_setting('bench.over')"));
        approval.finish(CASES);
    }

    private void ledger(Tables supervision, Tables lists, Tables approval)
            throws IOException, SQLException {
        tell("supervision-service");
        organs(supervision);
        supervision.withoutIndexes(LEDGER);
        supervision.take(
                lists,
                """
                select 'POWER_ITEM', r.code, 1, effective_from, document
                from revision r join bench_item i on i.code = r.code
                where list = 'power-items' and number = 1
                """,
                "ledger_entry (topic, key, version, told_at, data)");
        supervision.execute(
                "create temp table bench_case (n int, number text, application text, code text, organ text,"
                        + " region text, name text, model text, days int, applicant text, received_at timestamptz)");
        supervision.take(approval, "select * from bench_case", "bench_case");
        supervision.run("supervision.sql");
        supervision.finish(LEDGER);
    }

    private static void tell(String service) {
        System.out.println("filling " + service);
    }
}
