package cn.zwfw.approval.guide;

import cn.zwfw.approval.listed.ListedItem;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.publication.domain.Standing;
import cn.zwfw.platform.publication.list.Published;
import cn.zwfw.platform.search.Words;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is searched of the published guides; kept in the transaction that publishes. */
@Repository
@Cites(value = "A14", rows = "V1")
class Guides {

    private final JdbcClient database;

    Guides(JdbcClient database) {
        this.database = database;
    }

    void put(Published<Guide> guide, Optional<ListedItem> item) {
        var revision = guide.revision();
        if (revision.standing() == Standing.CANCELLED) {
            database.sql("delete from guide where item_code = ?").param(revision.code()).update();
            return;
        }
        database.sql(
                        """
                        insert into guide (item_code, organ, region, words, document)
                        values (?, ?, ?, ?, ?::json)
                        on conflict (item_code) do update
                        set words = excluded.words, document = excluded.document
                        """)
                .params(
                        revision.code(),
                        revision.organ(),
                        revision.region(),
                        words(guide.content(), item),
                        revision.document())
                .update();
    }

    /** Documents in the order of codes; the words must all occur, each as it was written. */
    List<Found> search(GuideQuery query, int limit) {
        return database.sql(
                        """
                        select item_code, document from guide
                        where (cast(:region as text) is null or region = :region)
                          and (cast(:organ as text) is null or organ = :organ)
                          and item_code > :after
                          and words like all (cast(:patterns as text[]))
                        order by item_code limit :limit
                        """)
                .param("region", query.region())
                .param("organ", query.organ())
                .param("after", query.after() == null ? "" : query.after())
                .param("patterns", Words.of(query.q()).patterns())
                .param("limit", limit)
                .query((row, _) -> new Found(row.getString("item_code"), row.getString("document")))
                .list();
    }

    private static String words(Guide guide, Optional<ListedItem> item) {
        return Words.folded(
                Stream.concat(
                                item.map(ListedItem::name).stream(),
                                Stream.concat(
                                        Stream.of(guide.result()),
                                        guide.materials().stream().map(Material::name)))
                        .reduce("", (one, other) -> one + " " + other));
    }

    record Found(String code, String document) {}

    /** What is looked for; what is null does not restrict. */
    record GuideQuery(
            @Parameter(description = "检索词,多个以空格分开", example = "食品 许可") @Size(max = 100) @Nullable String q,
            @Parameter(description = "行政区划", example = "620100") @Pattern(regexp = "\\d{6}") @Nullable String region,
            @Parameter(description = "实施机关", example = "11620100013900001G") @Size(max = 18) @Nullable String organ,
            @Parameter(description = "从这一编码之后开始") @Size(max = 64) @Nullable String after) {}
}
