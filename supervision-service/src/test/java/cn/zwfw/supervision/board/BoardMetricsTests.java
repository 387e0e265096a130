package cn.zwfw.supervision.board;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.region.RegionNames;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** While the database is away, looking at the figures costs one try and not one for each. */
@Cites(rows = "S9")
class BoardMetricsTests {

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-28T09:00:00Z"));
    private final Away database = new Away();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @BeforeEach
    void bind() {
        InstantSource time = now::get;
        Clock clock = time.withZone(CityTime.ZONE);
        var figures =
                new BoardFigures(JdbcClient.create(database), new RegionNames(Map.of()), clock);
        new BoardMetrics(figures, clock).bindTo(registry);
    }

    @Test
    void theDatabaseIsTriedOnceForAllFigures() {
        assertThat(scrape()).hasSize(10).containsOnly(Double.NaN);
        assertThat(database.tried).hasValue(1);
    }

    @Test
    void itIsTriedAgainAfterHalfAMinuteAndNotBefore() {
        var _ = scrape();

        now.updateAndGet(moment -> moment.plusSeconds(30));
        var _ = scrape();
        assertThat(database.tried).hasValue(1);

        now.updateAndGet(moment -> moment.plusSeconds(1));
        var _ = scrape();
        assertThat(database.tried).hasValue(2);
    }

    private List<Double> scrape() {
        return registry.getMeters().stream().map(meter -> ((Gauge) meter).value()).toList();
    }

    /** A database that gives no connection, and counts who wants one. */
    private static final class Away extends AbstractDataSource {

        private final AtomicInteger tried = new AtomicInteger();

        @Override
        public Connection getConnection() throws SQLException {
            tried.incrementAndGet();
            throw new SQLException("the database is away");
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }
}
