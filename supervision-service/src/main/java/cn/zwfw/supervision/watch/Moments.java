package cn.zwfw.supervision.watch;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.ledger.Topic;
import cn.zwfw.supervision.sign.Course;
import cn.zwfw.supervision.sign.Sign;
import cn.zwfw.supervision.sign.Subject;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When each thing is to be looked at next, found by an index and never by going through all. */
@Repository
@Cites(value = "A14", rows = "S1")
class Moments {

    static final String TABLE = "watched";

    private final JdbcClient database;

    Moments(JdbcClient database) {
        this.database = database;
    }

    /**
     * Keeps when a thing is looked at next, and what runs of it.
     *
     * @param at none when no rule has anything more to say
     */
    void put(Subject subject, List<Sign> signs, @Nullable Instant at) {
        var due = due(signs);
        database.sql(
                        """
                        insert into watched (topic, key, name, region, organ, office, concerned, at,
                            due_on, running)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (topic, key) do update set name = excluded.name,
                            organ = excluded.organ, office = excluded.office, at = excluded.at,
                            due_on = excluded.due_on, running = excluded.running
                        """)
                .params(
                        Arrays.asList(
                                subject.topic().name(),
                                subject.key(),
                                subject.name(),
                                subject.region(),
                                subject.organ(),
                                subject.office(),
                                subject.concerned(),
                                at == null ? null : Timestamp.from(at),
                                due.orElse(null),
                                due.isPresent()))
                .update();
    }

    private static Optional<LocalDate> due(List<Sign> signs) {
        return signs.stream()
                .flatMap(sign ->
                        sign instanceof Course course
                                ? course.dueOn().stream()
                                : Stream.<LocalDate>empty())
                .min(Comparator.naturalOrder());
    }

    /**
     * One whose moment has come, kept from all who look for one meanwhile. What is kept is its
     * entry of the ledger, which whoever is told of it keeps first, too.
     */
    Optional<Waiting> next(Instant now) {
        return database.sql(
                        """
                        select topic, key from watched join ledger_entry using (topic, key)
                        where at <= ? order by at, topic, key limit 1
                        for update of ledger_entry skip locked
                        """)
                .param(Timestamp.from(now))
                .query((row, _) ->
                        new Waiting(
                                Topic.valueOf(row.getString("topic")),
                                Objects.requireNonNull(row.getString("key"))))
                .optional();
    }

    void postpone(Waiting any, Instant until) {
        database.sql("update watched set at = ? where topic = ? and key = ?")
                .params(Timestamp.from(until), any.topic().name(), any.key())
                .update();
    }

    /**
     * Has everything looked at again of which something still runs; in one order, so that two who
     * do so do not wait for each other.
     */
    void all(Instant now) {
        database.sql(
                        """
                        with those as (
                            select topic, key from watched where running
                            order by topic, key for update)
                        update watched set at = ? from those
                        where watched.topic = those.topic and watched.key = those.key
                        """)
                .param(Timestamp.from(now))
                .update();
    }

    /** A thing whose moment has come. */
    record Waiting(Topic topic, String key) {}
}
