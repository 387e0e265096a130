package cn.zwfw.platform.publication.upstream;

import cn.zwfw.platform.publication.upstream.Refused.Entry;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far a list has come each way, and what was refused on it. */
final class Progress {

    private final JdbcClient database;
    private final Clock clock;

    Progress(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The last position of the sender's feed that was dealt with. */
    long position(String list, Way way) {
        return database.sql("select position from upstream_position where list = ? and way = ?")
                .params(list, way.name())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /**
     * Goes on to another position, to the end of the transaction before anybody else.
     *
     * @return whether nobody has gone on from there meanwhile
     */
    boolean moves(String list, Way way, long from, long to) {
        return database.sql(
                                """
                                insert into upstream_position as known (list, way, position)
                                values (:list, :way, :to)
                                on conflict (list, way) do update set position = :to
                                    where known.position = :from
                                """)
                        .param("list", list)
                        .param("way", way.name())
                        .param("from", from)
                        .param("to", to)
                        .update()
                == 1;
    }

    /** Keeps what was refused, or why it was refused again. */
    void refuse(String list, Way way, Refused refused) {
        database.sql(
                        """
                        insert into upstream_refused
                            (list, way, code, number, position, problem, document, refused_at)
                        values (?, ?, ?, ?, ?, ?::json, ?::json, ?)
                        on conflict (list, way, code, number) do update
                            set problem = excluded.problem, refused_at = excluded.refused_at
                        """)
                .params(
                        Arrays.asList(
                                list,
                                way.name(),
                                refused.entry().code(),
                                refused.entry().number(),
                                refused.entry().position(),
                                refused.problem(),
                                refused.document(),
                                Timestamp.from(clock.instant())))
                .update();
    }

    /** It was taken after all. */
    void settle(String list, Way way, Entry entry) {
        database.sql(
                        """
                        delete from upstream_refused
                        where list = ? and way = ? and code = ? and number = ?
                        """)
                .params(list, way.name(), entry.code(), entry.number())
                .update();
    }

    /** What was refused of the sender's feed after a position, in its order. */
    List<Entry> refused(String list, Way way, long after, int limit) {
        return database.sql(
                        """
                        select code, number, position from upstream_refused
                        where list = ? and way = ? and position > ?
                        order by position limit ?
                        """)
                .params(list, way.name(), after, limit)
                .query((row, _) ->
                        new Entry(
                                row.getString("code"),
                                row.getInt("number"),
                                row.getLong("position")))
                .list();
    }

    /** The document of what was refused; nothing if another instance has it in hand. */
    Optional<String> document(String list, Way way, Entry entry) {
        return database.sql(
                        """
                        select document::text from upstream_refused
                        where list = ? and way = ? and code = ? and number = ?
                        for update skip locked
                        """)
                .params(list, way.name(), entry.code(), entry.number())
                .query(String.class)
                .optional();
    }

    long countRefused(Way way) {
        return database.sql("select count(*) from upstream_refused where way = ?")
                .param(way.name())
                .query(Long.class)
                .single();
    }
}
