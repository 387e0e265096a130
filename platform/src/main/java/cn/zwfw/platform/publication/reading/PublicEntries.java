package cn.zwfw.platform.publication.reading;

import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.publication.domain.Revision;
import cn.zwfw.platform.publication.domain.Standing;
import cn.zwfw.platform.publication.revision.Document;
import cn.zwfw.platform.publication.revision.Revisions;
import cn.zwfw.platform.search.Words;
import cn.zwfw.platform.web.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is in force of each list, as it is searched; kept in the transaction that publishes. A list
 * says by which words an entry is found, and marks it with what else it is looked up by: {@code
 * year:2026}, {@code theme:education}.
 */
@Repository
public class PublicEntries {

    private final JdbcClient database;
    private final Revisions revisions;

    PublicEntries(JdbcClient database, Revisions revisions) {
        this.database = database;
        this.revisions = revisions;
    }

    /**
     * The newest revision of an entry.
     *
     * @throws NotFound when there is no such entry, or it was taken out
     */
    public Revision inForce(String list, String code) {
        return revisions
                .current(list, code)
                .filter(revision -> revision.standing() != Standing.CANCELLED)
                .orElseThrow(() -> NotFound.of(list, code));
    }

    /**
     * Every publication of an entry, the newest first; of those that were taken out too.
     *
     * @throws NotFound when there never was such an entry
     */
    public Page<Document> history(String list, String code) {
        var history = revisions.history(list, code);
        if (history.isEmpty()) {
            throw NotFound.of(list, code);
        }
        return new Page<>(history.stream().map(Document::of).toList(), null);
    }

    /** Keeps what was published, or forgets what was taken out. */
    public void put(Revision revision, String words, Set<String> marks) {
        if (revision.standing() == Standing.CANCELLED) {
            database.sql("delete from public_entry where list = ? and code = ?")
                    .params(revision.list(), revision.code())
                    .update();
            return;
        }
        database.sql(
                        """
                        insert into public_entry
                            (list, code, organ, region, words, marks, document)
                        values (?, ?, ?, ?, ?, ?, ?::json)
                        on conflict (list, code) do update set words = excluded.words,
                            marks = excluded.marks, document = excluded.document
                        """)
                .params(
                        revision.list(),
                        revision.code(),
                        revision.organ(),
                        revision.region(),
                        Words.folded(words),
                        marks.toArray(String[]::new),
                        revision.document())
                .update();
    }

    /** Documents in the order of codes; the words must all occur, each as it was written. */
    public Page<Document> search(String list, EntryQuery query, Set<String> marks, int limit) {
        var found =
                database.sql(
                                """
                                select code, document from public_entry
                                where list = :list
                                  and (cast(:region as text) is null or region = :region)
                                  and (cast(:organ as text) is null or organ = :organ)
                                  and code > :after
                                  and marks @> cast(:marks as text[])
                                  and words like all (cast(:patterns as text[]))
                                order by code limit :limit
                                """)
                        .param("list", list)
                        .param("region", query.region())
                        .param("organ", query.organ())
                        .param("after", query.after() == null ? "" : query.after())
                        .param("marks", marks.toArray(String[]::new))
                        .param("patterns", Words.of(query.q()).patterns())
                        .param("limit", limit + 1)
                        .query((row, _) ->
                                new Found(row.getString("code"), row.getString("document")))
                        .list();
        return Page.of(found, limit, Found::code).map(any -> new Document(any.document()));
    }

    /** All that a search finds, as it is stored, read page by page. */
    public Stream<String> documents(String list, EntryQuery query, Set<String> marks) {
        return Stream.iterate(
                        search(list, query, marks, Page.MAX_LIMIT),
                        page -> !page.items().isEmpty(),
                        page -> next(list, query, marks, page))
                .flatMap(page -> page.items().stream())
                .map(Document::json);
    }

    private Page<Document> next(
            String list, EntryQuery query, Set<String> marks, Page<Document> page) {
        return page.next() == null
                ? new Page<>(List.of(), null)
                : search(list, query.startingAfter(page.next()), marks, Page.MAX_LIMIT);
    }

    /** How many entries bear each mark, in a region or everywhere. */
    public Map<String, Integer> byMark(String list, @Nullable String region) {
        var counts = new HashMap<String, Integer>();
        database.sql(
                        """
                        select mark, count(*) as entries
                        from public_entry cross join unnest(marks) as mark
                        where list = :list
                          and (cast(:region as text) is null or region = :region)
                        group by mark
                        """)
                .param("list", list)
                .param("region", region)
                .query(row -> {
                    counts.put(row.getString("mark"), row.getInt("entries"));
                });
        return Map.copyOf(counts);
    }

    private record Found(String code, String document) {}
}
