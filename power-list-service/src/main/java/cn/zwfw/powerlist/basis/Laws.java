package cn.zwfw.powerlist.basis;

import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.platform.problem.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of laws. */
@Repository
class Laws {

    private final JdbcClient database;
    private final Clock clock;

    Laws(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Law get(UUID id) {
        return database.sql("select * from law where id = ?")
                .param(id)
                .query(Laws::law)
                .optional()
                .orElseThrow(() -> NotFound.of("legal-basis", id));
    }

    /** In the order of names. The register is small: a name is looked for in all of them. */
    List<Law> find(@Nullable String q, @Nullable String afterKey, int limit) {
        return database.sql(
                        """
                        select * from law
                        where (cast(:q as text) is null or position(cast(:q as text) in name_key) > 0)
                          and (cast(:after as text) is null or name_key > :after)
                        order by name_key limit :limit
                        """)
                .param("q", q == null ? null : new LawName(q).key())
                .param("after", afterKey)
                .param("limit", limit)
                .query(Laws::law)
                .list();
    }

    /** The day from which each of these laws no longer applies; only those that were repealed. */
    List<Repealed> repealed(Collection<String> keys) {
        return database.sql(
                        """
                        select name_key, repealed_on from law
                        where name_key = any (?) and repealed_on is not null
                        """)
                .param(keys.toArray(String[]::new))
                .query((row, _) ->
                        new Repealed(
                                row.getString("name_key"),
                                row.getObject("repealed_on", LocalDate.class)))
                .list();
    }

    List<LawChange> changes(UUID law) {
        return database.sql("select * from law_change where law_id = ? order by id")
                .param(law)
                .query((row, _) -> {
                    var kind = LawChange.Kind.valueOf(row.getString("change"));
                    return new LawChange(
                            kind,
                            kind.label(),
                            row.getString("document_number"),
                            row.getObject("promulgated_on", LocalDate.class),
                            row.getObject("effective_on", LocalDate.class),
                            row.getString("note"));
                })
                .list();
    }

    /** The level whose legal office entered the law: its first change is that it was issued. */
    String enteredAt(UUID law) {
        return database.sql("select region from law_change where law_id = ? order by id limit 1")
                .param(law)
                .query(String.class)
                .single();
    }

    /**
     * Adds a law.
     *
     * @throws Conflict when one of this name is there
     */
    void add(Law law) {
        var added =
                database.sql(
                                """
                                insert into law (id, name, name_key, rank, document_number, version)
                                values (?, ?, ?, ?, ?, ?) on conflict (name_key) do nothing
                                """)
                        .params(
                                law.id(),
                                law.name(),
                                new LawName(law.name()).key(),
                                law.rank().name(),
                                law.documentNumber(),
                                law.version())
                        .update();
        if (added == 0) {
            throw Conflict.because("law-exists", law.name());
        }
    }

    /**
     * Stores what a law has become.
     *
     * @throws Conflict when somebody else changed it since it was read
     */
    void update(Law law) {
        var updated =
                database.sql(
                                """
                                update law set document_number = ?, repealed_on = ?, version = ?
                                where id = ? and version = ?
                                """)
                        .params(
                                Arrays.asList(
                                        law.documentNumber(),
                                        law.repealedOn(),
                                        law.version(),
                                        law.id(),
                                        law.version() - 1))
                        .update();
        if (updated == 0) {
            throw Conflict.because("decided-meanwhile");
        }
    }

    /**
     * Records a change.
     *
     * @param region the level whose legal office recorded it
     */
    void record(UUID law, LawChange change, String region) {
        database.sql(
                        """
                        insert into law_change (law_id, change, document_number, promulgated_on,
                            effective_on, note, region, recorded_at, told_up_to)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                law,
                                change.change().name(),
                                change.documentNumber(),
                                change.promulgatedOn(),
                                change.effectiveOn(),
                                change.note(),
                                region,
                                Timestamp.from(clock.instant()),
                                // a law that is new has nothing resting on it
                                change.change() == LawChange.Kind.ISSUED ? null : ""))
                .update();
    }

    private static Law law(ResultSet row, int number) throws SQLException {
        var rank = Law.Rank.valueOf(row.getString("rank"));
        return new Law(
                row.getObject("id", UUID.class),
                row.getString("name"),
                rank,
                rank.label(),
                row.getString("document_number"),
                row.getObject("repealed_on", LocalDate.class),
                row.getInt("version"));
    }

    /** A law that no longer applies from a day on. */
    record Repealed(String key, LocalDate on) {}
}
