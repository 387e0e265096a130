package cn.zwfw.exchange.copy;

import cn.zwfw.exchange.city.ListName;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the district holds. A page and the cursor that it moves are stored in one transaction: a
 * client that is killed at any moment has taken the page whole or not at all.
 */
public final class Copy {

    private static final int FETCH = 200;

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;
    private final JsonMapper json = JsonMapper.shared();
    private final Clock clock;

    public Copy(JdbcTemplate database, TransactionTemplate transaction, Clock clock) {
        this.database = JdbcClient.create(database);
        this.batches = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    Cursor cursor(ListName list) {
        return database.sql("select position, page from feed where list = ?")
                .param(list.toString())
                .query((row, _) -> new Cursor(row.getLong("position"), row.getString("page")))
                .optional()
                .orElse(Cursor.NONE);
    }

    /**
     * Takes a page.
     *
     * @param from where the cursor stood when the page was asked for
     * @return whether it was taken; not when another client has moved the cursor meanwhile
     */
    boolean take(ListName list, Cursor from, Page page) {
        return Boolean.TRUE.equals(
                transaction.execute(_ -> {
                    var isNext = move(list, from, page.next());
                    if (isNext) {
                        put(list, page);
                    }
                    return isNext;
                }));
    }

    private boolean move(ListName list, Cursor from, Cursor to) {
        var now = Timestamp.from(clock.instant());
        if (from.isNone()) {
            return database.sql(
                                    """
                                    insert into feed (list, position, page, moved_at)
                                    values (:list, :position, :page, :now) on conflict do nothing
                                    """)
                            .param("list", list.toString())
                            .param("position", to.position())
                            .param("page", to.page())
                            .param("now", now)
                            .update()
                    == 1;
        }
        return database.sql(
                                """
                                update feed set position = :position, page = :page, moved_at = :now
                                where list = :list and position = :from_position
                                  and page is not distinct from cast(:from_page as text)
                                """)
                        .param("list", list.toString())
                        .param("position", to.position())
                        .param("page", to.page())
                        .param("now", now)
                        .param("from_position", from.position())
                        .param("from_page", from.page())
                        .update()
                == 1;
    }

    /** Of each entry the newest revision, whatever the order in which they come. */
    private void put(ListName list, Page page) {
        batches.batchUpdate(
                """
                insert into entry as held (list, code, number, document)
                values (?, ?, ?, ?::json)
                on conflict (list, code) do update set
                    number = excluded.number, document = excluded.document
                where held.number < excluded.number
                """,
                page.entries().stream()
                        .map(entry ->
                                new Object[] {
                                    list.toString(),
                                    entry.code(),
                                    entry.number(),
                                    entry.document().toString()
                                })
                        .toList());
    }

    /**
     * Every entry as it is held now, organ by organ, in the order of the codes' characters.
     *
     * @param organ only this one's, if any
     */
    public void each(ListName list, @Nullable String organ, Consumer<Entry> reader) {
        transaction.executeWithoutResult(_ -> {
            var statement =
                    database.sql(
                                    """
                                    select document from entry
                                    where list = :list
                                      and (cast(:organ as text) is null or organ = :organ)
                                    order by organ, code collate "C"
                                    """)
                            .withFetchSize(FETCH)
                            .param("list", list.toString())
                            .param("organ", organ);
            try (var rows = statement.query(String.class).stream()) {
                rows.map(text -> new Entry(json.readTree(text))).forEach(reader);
            }
        });
    }
}
