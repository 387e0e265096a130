package cn.zwfw.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.exchange.stub.Fault;
import cn.zwfw.exchange.stub.StubCity;
import cn.zwfw.exchange.stub.TestDatabases;
import cn.zwfw.exchange.stub.TestTime;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Wherever the client is killed and whatever happens to requests, in the end both sides hold the
 * same, nothing is lost and nothing is doubled.
 */
class InterruptionProperties {

    private static final DataSource DATABASE = TestDatabases.create();
    private static final String CITYS = "11620100013900001G";
    private static final String OURS = "116201020130003004";

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void bothSidesEndEqual(
            @ForAll("faults") List<Fault> faults,
            @ForAll @Size(max = 20) List<@IntRange(max = 40) Integer> lives,
            @ForAll @IntRange(min = 1, max = 9) int page)
            throws InterruptedException {
        var time = new TestTime();
        try (var city = new StubCity(time)) {
            publish(city, 20);
            for (int n = 0; n < 27; n++) {
                var number = n;
                city.meanwhile(() -> publish(city, number % 9 == 0 ? 40 + number : number, number));
                if (number % 7 == 0) {
                    city.meanwhile(city::forgetTokens);
                }
            }
            var client = new Lives(city, DATABASE, time, page);
            client.open();
            empty();
            putIn();
            city.plan(faults);

            client.live(new ArrayDeque<>(lives));

            assertThat(client.differences()).isEmpty();
            assertThat(city.library().countByRevision("power-items").values()).containsOnly(1L);
            assertThat(results()).isEqualTo(Map.of("accepted", 24L, "REFUSED", 1L));
        }
    }

    @Provide
    Arbitrary<List<Fault>> faults() {
        return Arbitraries.of(Fault.values()).list().ofMaxSize(60);
    }

    private static void empty() {
        JdbcClient.create(DATABASE)
                .sql("truncate entry, feed, batch, report restart identity")
                .update();
    }

    private static void publish(StubCity city, int count) {
        for (int n = 0; n < count; n++) {
            publish(city, n, 0);
        }
    }

    private static void publish(StubCity city, int n, int version) {
        city.library()
                .publish(
                        "power-items",
                        CITYS + "3%012d".formatted(n),
                        CITYS,
                        Rows.content("市级事项\uD83D\uDE00 " + n, version));
    }

    /** Three revisions of each of eight entries, all firsts first, and one that is no good. */
    private static void putIn() {
        for (int number = 1; number <= 3; number++) {
            for (int n = 0; n < 8; n++) {
                var code = OURS + "4%012d".formatted(n);
                Rows.putIn(DATABASE, "power-list/power-items", Rows.revision(code, number));
            }
        }
        Rows.putIn(DATABASE, "power-list/power-items", Rows.revision(OURS + "4000000000099", 7));
    }

    private static Map<String, Long> results() {
        return JdbcClient.create(DATABASE)
                .sql(
                        """
                        select case when result in ('STORED', 'KNOWN') then 'accepted' else result end as result,
                               count(*) as rows from report group by 1
                        """)
                .query((row, _) -> Map.entry(row.getString("result"), row.getLong("rows")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
