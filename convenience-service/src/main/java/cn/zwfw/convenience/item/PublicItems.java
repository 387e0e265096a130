package cn.zwfw.convenience.item;

import cn.zwfw.platform.publication.domain.Standing;
import cn.zwfw.platform.publication.list.Published;
import cn.zwfw.platform.publication.revision.Document;
import cn.zwfw.platform.search.Words;
import cn.zwfw.platform.web.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The items in force, as they are searched and counted; kept in the transaction that publishes. */
@Repository
class PublicItems {

    private final JdbcClient database;

    PublicItems(JdbcClient database) {
        this.database = database;
    }

    void put(Published<ConvenienceItem> published) {
        var revision = published.revision();
        if (revision.standing() == Standing.CANCELLED) {
            database.sql("delete from public_item where code = ?").param(revision.code()).update();
            return;
        }
        var item = published.content();
        database.sql(
                        """
                        insert into public_item
                            (code, organ, region, themes, audiences, words, document)
                        values (?, ?, ?, ?, ?, ?, ?::json)
                        on conflict (code) do update
                        set themes = excluded.themes, audiences = excluded.audiences,
                            words = excluded.words, document = excluded.document
                        """)
                .params(
                        revision.code(),
                        revision.organ(),
                        revision.region(),
                        item.themes().toArray(String[]::new),
                        item.audiences().toArray(String[]::new),
                        Words.folded(item.name() + " " + item.content()),
                        revision.document())
                .update();
    }

    /** Documents in the order of codes; the words must all occur, each as it was written. */
    Page<Document> search(ItemQuery query, int limit) {
        var found =
                database.sql(
                                """
                                select code, document from public_item
                                where (cast(:region as text) is null or region = :region)
                                  and (cast(:organ as text) is null or organ = :organ)
                                  and (cast(:theme as text) is null or :theme = any(themes))
                                  and (cast(:audience as text) is null
                                       or :audience = any(audiences))
                                  and code > :after
                                  and words like all (cast(:patterns as text[]))
                                order by code limit :limit
                                """)
                        .param("region", query.region())
                        .param("organ", query.organ())
                        .param("theme", query.theme())
                        .param("audience", query.audience())
                        .param("after", query.after() == null ? "" : query.after())
                        .param("patterns", Words.of(query.q()).patterns())
                        .param("limit", limit + 1)
                        .query((row, _) ->
                                new Found(row.getString("code"), row.getString("document")))
                        .list();
        return Page.of(found, limit, Found::code).map(any -> new Document(any.document()));
    }

    /** How many items there are of each theme. */
    Map<String, Integer> byTheme(@Nullable String region) {
        return counted("select unnest(themes) as class, region from public_item", region);
    }

    /** How many items there are for each audience. */
    Map<String, Integer> byAudience(@Nullable String region) {
        return counted("select unnest(audiences) as class, region from public_item", region);
    }

    private Map<String, Integer> counted(String classes, @Nullable String region) {
        var counts = new LinkedHashMap<String, Integer>();
        database.sql(
                        """
                        select class, count(*) as items from (%s) as classes
                        where (cast(:region as text) is null or region = :region)
                        group by class
                        """
                                .formatted(classes))
                .param("region", region)
                .query(row -> {
                    counts.put(row.getString("class"), row.getInt("items"));
                });
        return counts;
    }

    private record Found(String code, String document) {}
}
