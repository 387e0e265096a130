package cn.zwfw.powerlist.item;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.publication.domain.Revision;
import cn.zwfw.platform.publication.domain.Standing;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is searched of the published items; kept in the transaction that publishes. */
@Repository
@Cites(value = "A2", rows = "P10")
public class PowerItems {

    /** Documents held at once while many are read. */
    private static final int PAGE = 500;

    private final JdbcClient database;
    private final Bigrams bigrams;

    PowerItems(JdbcClient database, Bigrams bigrams) {
        this.database = database;
        this.bigrams = bigrams;
    }

    void put(Revision revision, PowerItem item) {
        if (revision.standing() == Standing.CANCELLED) {
            database.sql("delete from power_item where code = ?").param(revision.code()).update();
            return;
        }
        var words = folded(words(item));
        database.sql(
                        """
                        insert into power_item
                            (code, name, type, organ, region, standing, audience, words, terms, document)
                        values (?, ?, ?, ?, ?, ?, ?, ?, array_to_tsvector(?), ?::json)
                        on conflict (code) do update set name = excluded.name, type = excluded.type,
                            standing = excluded.standing, audience = excluded.audience,
                            words = excluded.words, terms = excluded.terms,
                            document = excluded.document
                        """)
                .params(
                        revision.code(),
                        item.name(),
                        item.type().code(),
                        revision.organ(),
                        revision.region(),
                        revision.standing().code(),
                        item.audience().toArray(String[]::new),
                        words,
                        bigrams.of(words).toArray(String[]::new),
                        revision.document())
                .update();
    }

    /** Documents in the order of codes. The words must all occur, each as it was written. */
    List<Found> search(ItemQuery query, int limit) {
        var words =
                query.q() == null || query.q().isBlank()
                        ? List.<String>of()
                        : Arrays.stream(folded(query.q()).strip().split("\\s+")).toList();
        var terms =
                words.stream()
                        .flatMap(word -> bigrams.of(word).stream())
                        .collect(Collectors.toSet());
        if (!words.isEmpty() && terms.isEmpty()) {
            return List.of(); // signs only: no index leads to them, and nobody is named so
        }
        return database.sql(
                        """
                        select code, document from power_item
                        where (cast(:region as text) is null or region = :region)
                          and (cast(:organ as text) is null or organ = :organ)
                          and (cast(:type as text) is null or type = :type)
                          and (cast(:status as text) is null or standing = :status)
                          and (cast(:audience as text) is null or :audience = any (audience))
                          and (cast(:terms as text) is null or terms @@ cast(:terms as tsquery))
                          and (select bool_and(position(word in words) > 0)
                               from unnest(cast(:words as text[])) as word) is not false
                          and code > :after
                        order by code limit :limit
                        """)
                .param("region", query.region())
                .param("organ", query.organ())
                .param("type", query.type())
                .param("status", query.status())
                .param("audience", query.audience())
                .param("terms", terms.isEmpty() ? null : allOf(terms))
                .param("words", words.toArray(String[]::new))
                .param("after", query.after() == null ? "" : query.after())
                .param("limit", limit)
                .query((row, _) -> new Found(row.getString("code"), row.getString("document")))
                .list();
    }

    /**
     * Documents of all that is found, in the order of codes, read page by page as they are taken.
     */
    public Stream<String> documents(ItemQuery query) {
        return Stream.iterate(
                        search(query, PAGE),
                        page -> !page.isEmpty(),
                        page -> search(query.from(page.getLast().code()), PAGE))
                .flatMap(List::stream)
                .map(Found::document);
    }

    private static String words(PowerItem item) {
        var bases = item.bases().stream().map(LegalBasis::law).collect(Collectors.joining(" "));
        return String.join(" ", item.name(), item.office(), bases);
    }

    /** Full-width letters and digits as half-width ones, capitals as small ones. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static String allOf(Set<String> terms) {
        return terms.stream()
                .map(term -> "'" + term.replace("\\", "\\\\").replace("'", "''") + "'")
                .collect(Collectors.joining(" & "));
    }

    record Found(String code, String document) {}

    /** What is looked for; what is null does not restrict. */
    public record ItemQuery(
            @Parameter(description = "检索词,多个以空格分开", example = "食品 许可") @Size(max = 100) @Nullable String q,
            @Parameter(description = "行政区划", example = "620100") @Pattern(regexp = "\\d{6}") @Nullable String region,
            @Parameter(description = "行使主体", example = "11620100013900001G") @Size(max = 18) @Nullable String organ,
            @Parameter(description = "权力类型", example = "01") @Pattern(regexp = "\\d{2}") @Nullable String type,
            @Parameter(description = "状态:1 在用,2 暂停", example = "1") @Pattern(regexp = "[12]") @Nullable String status,
            @Parameter(description = "服务对象", example = "2") @Pattern(regexp = "[1-9]") @Nullable String audience,
            @Parameter(description = "从这一编码之后开始") @Size(max = 64) @Nullable String after) {

        ItemQuery from(String code) {
            return new ItemQuery(q, region, organ, type, status, audience, code);
        }
    }
}
