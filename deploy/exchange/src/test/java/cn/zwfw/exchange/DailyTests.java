package cn.zwfw.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zwfw.exchange.city.City;
import cn.zwfw.exchange.round.Pause;
import cn.zwfw.exchange.round.Rounds;
import cn.zwfw.exchange.stub.StubCity;
import cn.zwfw.exchange.stub.TestDatabases;
import cn.zwfw.exchange.stub.TestTime;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The client as it runs day and night. */
class DailyTests {

    private final TestTime time = new TestTime();

    @Test
    void itTakesWhatComesAndComparesAtOnceAndThenEveryDay() throws InterruptedException {
        var database = TestDatabases.create();
        try (var city = new StubCity(time)) {
            var client = client(city, Store.at(database), untilTheEndOf(Duration.ofHours(30)));
            client.open();
            publish(city, 1);
            for (int n = 2; n <= 20; n++) {
                var number = n;
                city.meanwhile(() -> publish(city, number));
            }

            assertThatThrownBy(() -> client.sync(false)).isInstanceOf(InterruptedException.class);

            // from 16:00 to 22:00 of the next day, with half past three in between
            assertThat(city.asked())
                    .filteredOn(asked -> asked.endsWith("/exchange/digests"))
                    .hasSize(2);
            assertThat(
                            JdbcClient.create(database)
                                    .sql("select count(*) from entry")
                                    .query(Long.class)
                                    .single())
                    .isEqualTo(20);
        }
    }

    /** An hour passes with every rest. */
    private Pause untilTheEndOf(Duration whole) {
        var end = time.instant().plus(whole);
        return _ -> {
            if (!time.instant().isBefore(end)) {
                throw new InterruptedException();
            }
            time.pass(Duration.ofHours(1));
        };
    }

    private static void publish(StubCity city, int n) {
        var code = "11620100013900001G3%012d".formatted(n);
        city.library().publish("power-items", code, "11620100013900001G", Rows.content("事项", n));
    }

    private Client client(StubCity city, Store store, Pause pause) {
        var settings = new Lives(city, TestDatabases.create(), time, 5).settings();
        return new Client(
                settings,
                store,
                new City(settings.gateway(), settings.credentials(), settings.timeout(), time),
                new Rounds(time, pause, new Random(1), settings.interval()),
                time);
    }
}
