package cn.zwfw.approval.center;

import cn.zwfw.platform.publication.domain.Revision;
import cn.zwfw.platform.publication.domain.Standing;
import cn.zwfw.platform.publication.revision.Document;
import cn.zwfw.platform.search.Words;
import cn.zwfw.platform.web.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is in force of each list, as it is searched; kept in the transaction that publishes. */
@Repository
public class PublicEntries {

    private final JdbcClient database;

    PublicEntries(JdbcClient database) {
        this.database = database;
    }

    /**
     * Keeps what was published, or forgets what was taken out.
     *
     * @param words by which it is found
     */
    public void put(String list, Revision revision, String words) {
        if (revision.standing() == Standing.CANCELLED) {
            database.sql("delete from public_entry where list = ? and code = ?")
                    .params(list, revision.code())
                    .update();
            return;
        }
        database.sql(
                        """
                        insert into public_entry (list, code, organ, region, words, document)
                        values (?, ?, ?, ?, ?, ?::json)
                        on conflict (list, code) do update
                        set words = excluded.words, document = excluded.document
                        """)
                .params(
                        list,
                        revision.code(),
                        revision.organ(),
                        revision.region(),
                        Words.folded(words),
                        revision.document())
                .update();
    }

    /** Documents in the order of codes; the words must all occur, each as it was written. */
    public Page<Document> search(String list, EntryQuery query, int limit) {
        var found =
                database.sql(
                                """
                                select code, document from public_entry
                                where list = :list
                                  and (cast(:region as text) is null or region = :region)
                                  and (cast(:organ as text) is null or organ = :organ)
                                  and code > :after
                                  and words like all (cast(:patterns as text[]))
                                order by code limit :limit
                                """)
                        .param("list", list)
                        .param("region", query.region())
                        .param("organ", query.organ())
                        .param("after", query.after() == null ? "" : query.after())
                        .param("patterns", Words.of(query.q()).patterns())
                        .param("limit", limit + 1)
                        .query((row, _) ->
                                new Found(row.getString("code"), row.getString("document")))
                        .list();
        return Page.of(found, limit, Found::code).map(any -> new Document(any.document()));
    }

    private record Found(String code, String document) {}
}
