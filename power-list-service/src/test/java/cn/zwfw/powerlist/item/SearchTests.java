package cn.zwfw.powerlist.item;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.plan.PlannedByValues;
import cn.zwfw.platform.testing.PlanRecorder;
import cn.zwfw.platform.testing.PlanRecorder.Reading;
import cn.zwfw.powerlist.item.PowerItems.ItemQuery;
import cn.zwfw.powerlist.item.SearchCases.SearchCase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every search finds what contains its words, and by which way. The build tries it on 20,000 items;
 * {@code deploy/bench/search} on a million, and then measures.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Cites(value = "A2", rows = "P10")
class SearchTests {

    private static final int ITEMS = Integer.getInteger("bench.items", 20_000);
    private static final int FEW = Math.max(1_051, ITEMS / 100);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 0);

    private JdbcClient database;
    private PlanRecorder recorder;
    private PowerItems items;
    private PowerItems recorded;
    private List<SearchCase> cases;

    @BeforeAll
    void fill() {
        var filled = new SearchDatabase(System.getProperty("bench.database"));
        filled.fill(ITEMS);
        database = JdbcClient.create(filled.source());
        recorder = new PlanRecorder(filled.source());
        items = new PowerItems(new PlannedByValues(filled.source()));
        recorded = new PowerItems(recorder);
        cases =
                SearchCases.all(
                        database.sql("select code from power_item order by code")
                                .query((row, _) -> row.getString("code"))
                                .list());
    }

    @AfterAll
    void measure() throws IOException {
        if (ROUNDS > 0) {
            new SearchBench(items, recorded, recorder)
                    .measure(cases, ROUNDS, ITEMS, Path.of("target/bench"));
        }
    }

    Stream<SearchCase> cases() {
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsWhatContainsEveryWord(SearchCase search) {
        assertThat(search.found(items)).isEqualTo(readingEveryItem(search.query()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"熊", "潜", "潜水", "鲸", "鲸鱼", "定西", "建设工程规划许可", "熊猫 处罚"})
    void aRareWordIsFoundByTheIndex(String words) {
        var ways = waysTo(words);

        assertThat(ways.getFirst().index()).as("the next few items").isEqualTo("power_item_pkey");
        assertThat(ways).extracting(Reading::index).contains("power_item_terms");
        assertThat(ways)
                .allSatisfy(
                        way -> assertThat(way.rows()).as(way.toString()).isLessThanOrEqualTo(FEW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"法", "处罚", "条例", "管理 处罚"})
    void aFrequentWordIsMetWithinTheNextFewItems(String words) {
        assertThat(waysTo(words))
                .singleElement()
                .satisfies(way -> {
                    assertThat(way.index()).isEqualTo("power_item_pkey");
                    assertThat(way.rows()).isLessThan(1_050);
                });
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        var walked = new ArrayList<String>();
        var page = ofOneTrade("");
        while (!page.isEmpty()) {
            walked.addAll(page);
            page = ofOneTrade(page.getLast());
        }

        var all = new ItemQuery("烟草", "620102", null, null, null, null, null);
        assertThat(walked).hasSizeGreaterThan(100).isEqualTo(readingEveryItem(all, 1_000));
    }

    private List<String> ofOneTrade(String after) {
        var query = new ItemQuery("烟草", "620102", null, null, null, null, after);
        return items.search(query, 50).stream().map(PowerItems.Found::code).toList();
    }

    private List<Reading> waysTo(String words) {
        var query = new ItemQuery(words, null, null, null, null, null, null);
        return recorder.plansOf(() -> recorded.search(query, 21)).stream()
                .flatMap(plan -> plan.readings().stream())
                .toList();
    }

    private List<String> readingEveryItem(ItemQuery query) {
        return readingEveryItem(query, 21);
    }

    private List<String> readingEveryItem(ItemQuery query, int limit) {
        return database.sql(
                        """
                        select code from power_item
                        where (select bool_and(position(word in words) > 0)
                               from unnest(cast(:words as text[])) as word) is not false
                          and coalesce(region = :region, true) and coalesce(organ = :organ, true)
                          and coalesce(type = :type, true) and coalesce(standing = :status, true)
                          and code > coalesce(:after, '')
                        order by code limit :limit
                        """)
                .param("words", words(query.q()))
                .param("region", query.region())
                .param("organ", query.organ())
                .param("type", query.type())
                .param("status", query.status())
                .param("after", query.after())
                .param("limit", limit)
                .query((row, _) -> row.getString("code"))
                .list();
    }

    private static String[] words(@Nullable String query) {
        return query == null ? new String[0] : query.split(" ", -1);
    }
}
