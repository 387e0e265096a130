package cn.zwfw.platform.publication.reading;

import cn.zwfw.platform.publication.domain.Revision;
import cn.zwfw.platform.publication.domain.Standing;
import cn.zwfw.platform.publication.revision.Document;
import cn.zwfw.platform.search.Words;
import cn.zwfw.platform.web.Page;
import java.util.Set;
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

    PublicEntries(JdbcClient database) {
        this.database = database;
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

    private record Found(String code, String document) {}
}
