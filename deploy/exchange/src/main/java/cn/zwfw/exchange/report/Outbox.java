package cn.zwfw.exchange.report;

import cn.zwfw.exchange.report.Batch.Row;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is to be reported, in the order in which it was put in, and what became of it. */
public final class Outbox {

    /** In bytes, below the two megabytes that a body may have. */
    private static final long LARGEST = 1_500_000;

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public Outbox(JdbcTemplate database, TransactionTemplate transaction, Clock clock) {
        this.database = JdbcClient.create(database);
        this.batches = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** For which there is something to hand in. */
    List<String> targets() {
        return database.sql(
                        """
                        select target from batch where answered_at is null
                        union select target from report where batch is null order by target
                        """)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /**
     * What to send next: the batch that was not answered yet, else a new one, stored before anybody
     * sees it. One at a time for each target, so that an entry's revisions arrive in their order.
     */
    Optional<Batch> next(String target, int most) {
        return Optional.ofNullable(
                transaction.execute(_ -> {
                    // another client of this district must not make a second one beside it
                    database.sql("select pg_advisory_xact_lock(hashtext(?))")
                            .param(target)
                            .query((_, _) -> true)
                            .single();
                    return unanswered(target).or(() -> made(target, most)).orElse(null);
                }));
    }

    private Optional<Batch> unanswered(String target) {
        return database.sql(
                        """
                        select number, key from batch where target = ? and answered_at is null
                        order by number limit 1
                        """)
                .param(target)
                .query((row, _) -> {
                    var number = row.getLong("number");
                    var key = row.getObject("key", UUID.class);
                    return new Batch(number, key, target, rowsOf(number));
                })
                .optional();
    }

    private List<Row> rowsOf(long batch) {
        return database.sql("select id, row from report where batch = ? order by id")
                .param(batch)
                .query((row, _) -> new Row(row.getLong("id"), row.getString("row")))
                .list();
    }

    private Optional<Batch> made(String target, int most) {
        var waiting =
                database.sql(
                                """
                                select id, row from report where target = ? and batch is null
                                order by id limit ?
                                """)
                        .params(target, most)
                        .query((row, _) -> new Row(row.getLong("id"), row.getString("row")))
                        .list();
        var rows = asManyAsFit(waiting);
        return rows.isEmpty() ? Optional.empty() : Optional.of(make(target, rows));
    }

    /** At least one: whether it is too large by itself is for the city to say. */
    private static List<Row> asManyAsFit(List<Row> waiting) {
        var rows = new ArrayList<Row>();
        var size = 0L;
        for (var row : waiting) {
            size += row.json().getBytes(StandardCharsets.UTF_8).length + 1;
            if (size > LARGEST && !rows.isEmpty()) {
                break;
            }
            rows.add(row);
        }
        return rows;
    }

    private Batch make(String target, List<Row> rows) {
        var key = UUID.randomUUID();
        var number =
                database.sql(
                                """
                                insert into batch (key, target, made_at) values (?, ?, ?)
                                returning number
                                """)
                        .params(key, target, now())
                        .query(Long.class)
                        .single();
        batches.batchUpdate(
                "update report set batch = ? where id = ?",
                rows.stream().map(row -> new Object[] {number, row.id()}).toList());
        return new Batch(number, key, target, rows);
    }

    /** Keeps what became of each row, once: whoever got an answer first tells it. */
    void answered(Batch batch, List<Outcome> outcomes) {
        transaction.executeWithoutResult(_ -> {
            if (close(batch)) {
                batches.batchUpdate(
                        "update report set result = ?, problem = ?::json where id = ?",
                        IntStream.range(0, outcomes.size())
                                .mapToObj(at ->
                                        new Object[] {
                                            outcomes.get(at).result(),
                                            outcomes.get(at).problem(),
                                            batch.rows().get(at).id()
                                        })
                                .toList());
            }
        });
    }

    /** In place of a batch that is not taken as a whole, two that are sent one after the other. */
    void split(Batch batch) {
        transaction.executeWithoutResult(_ -> {
            if (close(batch)) {
                var half = batch.rows().size() / 2;
                make(batch.target(), batch.rows().subList(0, half));
                make(batch.target(), batch.rows().subList(half, batch.rows().size()));
            }
        });
    }

    private boolean close(Batch batch) {
        return database.sql(
                                "update batch set answered_at = ? where number = ? and answered_at"
                                        + " is null")
                        .params(now(), batch.number())
                        .update()
                == 1;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
