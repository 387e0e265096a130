package cn.zwfw.platform.audit.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.audit.AuditEntry;
import cn.zwfw.platform.audit.AuditTrail;
import cn.zwfw.platform.audit.TestTrail;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.MigratedDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Cites(
        value = {"A17", "A19"},
        rows = "X4")
class EntriesTests {

    private static final Instant BEGIN = Instant.parse("2026-03-02T01:00:00Z");
    private static final Caller AUDITOR =
            new Caller("auditor", "审计", null, "620100", Set.of(Duty.AUDITOR));

    private final DataSource source = MigratedDatabase.at(null, "thing-service");
    private final JdbcClient database = JdbcClient.create(source);
    private final TransactionTemplate transaction =
            new TransactionTemplate(new DataSourceTransactionManager(source));

    @BeforeEach
    void threePeopleActOnTwoThingsFor20Hours() {
        for (int hour = 0; hour < 20; hour++) {
            var audit = trailAt(BEGIN.plus(Duration.ofHours(hour)));
            var person = new Caller("p" + hour % 3, "某", null, "620100", Set.of(Duty.EDITOR));
            var act = hour % 2 == 0 ? "thing.changed" : "thing.withdrawn";
            var thing = "thing-" + hour % 2;
            transaction.executeWithoutResult(_ -> audit.record(person, act, thing, "detail"));
        }
    }

    @Test
    void theNewestComeFirst() {
        var read = read(query(null, null, null, null, null));

        assertThat(read).hasSize(20);
        assertThat(read.stream().map(AuditEntry::at).toList())
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void eachQuestionRestricts() {
        assertThat(read(query("p0", null, null, null, null)))
                .hasSize(7)
                .allMatch(entry -> entry.person().equals("p0"));
        assertThat(read(query(null, "thing-1", null, null, null)))
                .hasSize(10)
                .allMatch(entry -> entry.subject().equals("thing-1"));
        assertThat(read(query(null, null, "thing.with", null, null)))
                .hasSize(10)
                .allMatch(entry -> entry.act().equals("thing.withdrawn"));
        // an act is no pattern
        assertThat(read(query(null, null, "thing_", null, null))).isEmpty();
        assertThat(read(query(null, null, null, hour(3), hour(5))))
                .extracting(AuditEntry::at)
                .containsExactly(hour(4).toInstant(), hour(3).toInstant());
    }

    @Test
    void pagesHoldEveryEntryOnce() {
        var all = read(query(null, null, "thing.", null, null));
        var paged = new ArrayList<AuditEntry>();
        @Nullable String after = null;
        do {
            var page = read(new EntryQuery(null, null, "thing.", null, null, after), 3);
            paged.addAll(page);
            after = page.isEmpty() ? null : Entries.place(page.getLast());
        } while (after != null);

        assertThat(paged).isEqualTo(all);
    }

    @Test
    void readingIsItselfAnEntry() {
        read(query("p0", null, "thing.", null, hour(1)));

        assertThat(read(query(AUDITOR.id(), null, null, null, null)))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.act()).isEqualTo("audit-trail.read");
                    assertThat(entry.detail()).isEqualTo("p0 * thing. * 2026-03-02T02:00Z");
                });
    }

    private static OffsetDateTime hour(int hour) {
        return BEGIN.plus(Duration.ofHours(hour)).atOffset(ZoneOffset.UTC);
    }

    private static EntryQuery query(
            @Nullable String person,
            @Nullable String subject,
            @Nullable String act,
            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime to) {
        return new EntryQuery(person, subject, act, from, to, null);
    }

    private List<AuditEntry> read(EntryQuery query) {
        return read(query, 200);
    }

    private List<AuditEntry> read(EntryQuery query, int limit) {
        var entries = new Entries(database, trailAt(BEGIN.plus(Duration.ofDays(2))));
        return transaction.execute(_ -> entries.read(AUDITOR, query, limit));
    }

    private AuditTrail trailAt(Instant moment) {
        return TestTrail.of(database, TestTrail.codes(), Clock.fixed(moment, CityTime.ZONE));
    }
}
