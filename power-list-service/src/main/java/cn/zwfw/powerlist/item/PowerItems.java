package cn.zwfw.powerlist.item;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.publication.domain.Standing;
import cn.zwfw.platform.publication.list.Published;
import cn.zwfw.platform.search.Words;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What is searched of the published items; kept in the transaction that publishes. */
@Repository
@Cites(value = "A2", rows = "P10")
public class PowerItems {

    /** Documents held at once while many are read. */
    private static final int PAGE = 500;

    /** Items looked through for each one that is wanted: where one in fifty fits they suffice. */
    private static final int REACH = 50;

    /** By these signs of their codes organs are of one region, of one prefecture. */
    private static final List<Integer> PLACES = List.of(8, 6);

    private final JdbcClient database;
    private final JdbcTemplate batches;

    PowerItems(JdbcTemplate batches) {
        this.database = JdbcClient.create(batches);
        this.batches = batches;
    }

    /** Keeps what has just been published for the search; in the publishing transaction. */
    public void put(List<Published<PowerItem>> published) {
        batches.batchUpdate(
                "delete from power_item where code = ?",
                rows(
                        published,
                        Standing.CANCELLED::equals,
                        item -> new Object[] {item.revision().code()}));
        batches.batchUpdate(
                """
                insert into power_item
                    (code, name, type, organ, region, standing, audience, words, document)
                values (?, ?, ?, ?, ?, ?, cast(? as text[]), ?, ?::json)
                on conflict (code) do update set name = excluded.name, type = excluded.type,
                    standing = excluded.standing, audience = excluded.audience,
                    words = excluded.words, document = excluded.document
                """,
                rows(published, standing -> standing != Standing.CANCELLED, PowerItems::row));
    }

    private static List<Object[]> rows(
            List<Published<PowerItem>> published,
            Predicate<Standing> which,
            Function<Published<PowerItem>, Object[]> row) {
        return published.stream()
                .filter(item -> which.test(item.revision().standing()))
                .map(row)
                .toList();
    }

    private static Object[] row(Published<PowerItem> published) {
        var revision = published.revision();
        var item = published.content();
        return new Object[] {
            revision.code(),
            item.name(),
            item.type().code(),
            revision.organ(),
            revision.region(),
            revision.standing().code(),
            item.audience().stream().map(Audience::code).toArray(String[]::new),
            words(item),
            revision.document()
        };
    }

    /**
     * Documents in the order of codes. The words must all occur, each as it was written.
     *
     * <p>What is frequent is met soon in that order; what is rare is found soon by the index;
     * either way would take seconds for the other. So the next few items are looked through, and
     * only if they do not fill the page the index is asked: for the place where they end, for the
     * places around it, for all.
     */
    List<Found> search(ItemQuery query, int limit) {
        var words = Words.of(query.q());
        var near = near(query, words, limit);
        if (near.size() == limit) {
            return near;
        }
        var further =
                codeBeyond(query, limit * REACH)
                        .map(from -> further(query, words, from, limit - near.size()))
                        .orElse(List.of());
        return Stream.concat(near.stream(), further.stream()).toList();
    }

    private List<Found> near(ItemQuery query, Words words, int limit) {
        return found(
                database.sql(
                                """
                                select code, document from (
                                    select * from power_item
                                    where (cast(:region as text) is null or region = :region)
                                      and (cast(:organ as text) is null or organ = :organ)
                                      and code > :after
                                    order by code limit :reach) as next
                                where (cast(:type as text) is null or type = :type)
                                  and (cast(:status as text) is null or standing = :status)
                                  and (cast(:audience as text) is null or :audience = any (audience))
                                  and words like all (cast(:patterns as text[]))
                                order by code limit :limit
                                """)
                        .param("region", query.region())
                        .param("organ", query.organ())
                        .param("after", query.start())
                        .param("reach", limit * REACH)
                        .param("type", query.type())
                        .param("status", query.status())
                        .param("audience", query.audience())
                        .param("patterns", words.patterns())
                        .param("limit", limit));
    }

    /** Where the items begin that were not looked through; nowhere if those were all. */
    private Optional<String> codeBeyond(ItemQuery query, int reach) {
        return database.sql(
                        """
                        select code from power_item
                        where (cast(:region as text) is null or region = :region)
                          and (cast(:organ as text) is null or organ = :organ)
                          and code > :after
                        order by code offset :reach limit 1
                        """)
                .param("region", query.region())
                .param("organ", query.organ())
                .param("after", query.start())
                .param("reach", reach)
                .query((row, _) -> row.getString("code"))
                .optional();
    }

    private List<Found> further(ItemQuery query, Words words, String from, int limit) {
        var terms = Stream.concat(words.terms(), query.terms()).toList();
        return PLACES.stream()
                .map(signs -> "place=" + from.substring(0, signs))
                .map(place -> byIndex(with(terms, place), words, from, limit))
                .filter(found -> found.size() == limit)
                .findFirst()
                .orElseGet(() -> byIndex(terms, words, from, limit));
    }

    /** "offset 0" keeps the planner from walking the list in order in the hope to meet them. */
    private List<Found> byIndex(List<String> terms, Words words, String from, int limit) {
        return found(
                database.sql(
                                """
                                select code, document from power_item where code in (
                                    select code from (
                                        select code from power_item
                                        where power_item_terms(
                                                  words, type, organ, region, standing, audience)
                                              @> cast(:terms as text[])
                                          and words like all (cast(:patterns as text[]))
                                          and code >= :from
                                        offset 0) as listed
                                    order by code limit :limit)
                                order by code
                                """)
                        .param("terms", terms.toArray(String[]::new))
                        .param("patterns", words.longPatterns())
                        .param("from", from)
                        .param("limit", limit));
    }

    private static List<String> with(List<String> terms, String place) {
        return Stream.concat(terms.stream(), Stream.of(place)).toList();
    }

    private static List<Found> found(StatementSpec statement) {
        return statement
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

    /** The text that is searched. */
    static String words(PowerItem item) {
        var bases = item.bases().stream().map(LegalBasis::law).collect(Collectors.joining(" "));
        return Words.folded(String.join(" ", item.name(), item.office(), bases));
    }

    record Found(String code, String document) {}

    /** What is looked for; what is null does not restrict. */
    public record ItemQuery(
            @Parameter(description = "检索词,多个以空格分开", example = "食品 许可") @Size(max = 100) @Nullable String q,
            @Parameter(description = "行政区划", example = "620100") @Pattern(regexp = "\\d{6}") @Nullable String region,
            @Parameter(description = "行使主体", example = "11620100013900001G") @Size(max = 18) @Nullable String organ,
            @Parameter(description = "权力类型", example = "01") @Pattern(regexp = "\\d{2}") @Nullable String type,
            @Parameter(description = "状态:1 在用,2 暂停", example = "1") @Pattern(regexp = "[12]") @Nullable String status,
            @Parameter(description = "服务对象", example = "2") @Pattern(regexp = "[1-6]") @Nullable String audience,
            @Parameter(description = "从这一编码之后开始") @Size(max = 64) @Nullable String after) {

        ItemQuery from(String code) {
            return new ItemQuery(q, region, organ, type, status, audience, code);
        }

        String start() {
            return after == null ? "" : after;
        }

        /** The restrictions as terms of the index. */
        Stream<String> terms() {
            return Stream.of(
                            term("type", type),
                            term("organ", organ),
                            term("region", region),
                            term("standing", status),
                            term("audience", audience))
                    .flatMap(Optional::stream);
        }

        private static Optional<String> term(String field, @Nullable String value) {
            return Optional.ofNullable(value).map(wanted -> field + "=" + wanted);
        }
    }
}
