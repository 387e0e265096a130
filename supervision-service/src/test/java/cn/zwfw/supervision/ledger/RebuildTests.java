package cn.zwfw.supervision.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.Told;
import cn.zwfw.supervision.Api;
import cn.zwfw.supervision.ServiceTest;
import cn.zwfw.supervision.Services;
import cn.zwfw.supervision.cases.ToldCase;
import cn.zwfw.supervision.inquiries.ToldInquiry;
import cn.zwfw.supervision.ratings.ToldRating;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Everything that is derived can be thrown away and comes out the same. */
@ServiceTest
@TestPropertySource(properties = {"zwfw.clock.movable=true", "test.database=rebuild"})
@Cites(value = "A24", rows = "S0")
class RebuildTests {

    @LocalServerPort int port;
    @Autowired Services services;
    @Autowired Rebuild rebuild;
    @Autowired Ledger ledger;
    @Autowired MovableClock clock;
    @Autowired JdbcClient database;
    @Autowired MeterRegistry meters;

    @BeforeEach
    void allThatWasEverToldIsKnown() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        rebuild.run();
    }

    @Test
    void theSameEventsMakeTheSameLedgerAndCardsAndNothingIsToldAgain() {
        var late = ToldCase.accepted(101, "2026-03-02");
        var done = ToldCase.accepted(102, "2026-03-02").ended("2026-03-18", "GRANTED");
        tell(late);
        tell(done);
        var asked = ToldInquiry.complaint(101, "2026-03-02T10:00").did("REPLY", "2026-03-04T10:00");
        services.tell(Topic.INQUIRY, asked.number(), asked.json());
        var rated = ToldRating.of(done.number(), 2, "2026-03-19T10:00");
        services.tell(Topic.RATING, rated.number(), rated.json());
        clock.moveTo(LocalDate.of(2026, 4, 2));
        await().until(() ->
                ledger.find(Topic.INQUIRY, asked.number()).isPresent()
                        && ledger.find(Topic.RATING, rated.number()).isPresent());
        await().until(() -> cards(late.number()) == 1 && cards(done.number()) == 1);
        await().until(() -> overdue() == 0);
        var before = rebuild.digests();
        var card = card(late.number());
        var told = Told.of("supervision.card", card.toString()).size();

        var heard = rebuild.run();
        await().until(() -> overdue() == 0);

        assertThat(heard.events()).isPositive();
        assertThat(heard.leftOut()).isZero();
        assertThat(rebuild.digests()).isEqualTo(before);
        assertThat(before.keySet())
                .contains(
                        "breach_finding",
                        "card",
                        "case_entry",
                        "inquiry_entry",
                        "ledger_entry",
                        "published_item",
                        "rating_entry",
                        "watched");
        assertThat(Told.of("supervision.card", card.toString())).hasSize(told);
    }

    @Test
    void whatWasDecidedAboutABreachStaysWithItAndTheNextOneIsAnother() {
        clock.moveTo(LocalDate.of(2026, 3, 9));
        var first = refused(106, 3);
        tell(first);
        await().until(() -> evidence(first.number()) == 1);
        var decided = breach(first.number());
        confirm(decided);
        // what happened before is told after
        var more = refused(106, 2).did(last(3));
        tell(more);
        await().until(() -> evidence(first.number()) == 2);
        assertThat(breach(first.number())).isEqualTo(decided);
        var other = refused(107, 2);
        tell(other);
        await().until(() -> evidence(other.number()) == 1);
        var gone = breach(other.number());
        confirm(gone);
        tell(refused(107, 4).stepped(""));
        await().until(() -> !breach(other.number()).equals(gone));
        var before = rebuild.digests();

        rebuild.run();

        assertThat(rebuild.digests()).isEqualTo(before);
        assertThat(breach(first.number())).isEqualTo(decided);
        assertThat(breach(other.number())).isNotEqualTo(gone);
    }

    @Test
    void whatAnOlderVersionWouldHaveSaidByNowIsNotTold() {
        var first = ToldCase.accepted(108, "2026-03-02");
        var later = first.ended("2026-03-04", "GRANTED");
        tell(first);
        tell(later);
        await().until(() -> version(later.number()) == later.version());
        clock.moveTo(LocalDate.of(2026, 4, 2));
        await().until(() -> overdue() == 0);
        var told = told();

        rebuild.run();
        await().until(() -> overdue() == 0);

        assertThat(told()).isEqualTo(told);
    }

    @Test
    void aCardThatDoesNotComeAgainIsToldToBeGone() {
        var late = ToldCase.accepted(109, "2026-03-02");
        tell(late);
        clock.moveTo(LocalDate.of(2026, 4, 2));
        await().until(() -> cards(late.number()) == 1);
        var card = card(late.number()).toString();
        await().until(() -> !Told.of("supervision.card", card).isEmpty());
        // as if what came next had never been heard
        database.sql("update ledger_entry set version = 99 where key = ?")
                .param(late.number())
                .update();
        tell(late.ended("2026-03-04", "GRANTED"));
        var marker = ToldCase.accepted(110, "2026-03-02");
        tell(marker);
        await().until(() -> ledger.find(Topic.CASE, marker.number()).isPresent());

        rebuild.run();

        assertThat(cards(late.number())).isZero();
        await().untilAsserted(() ->
                assertThat(Told.of("supervision.card", card).getLast().has("level")).isFalse());
    }

    @Test
    void whatIsOlderChangesNothing() {
        var first = ToldCase.accepted(103, "2026-03-02");
        var later = first.ended("2026-03-04", "GRANTED");
        tell(later);
        await().until(() -> ledger.find(Topic.CASE, later.number()).isPresent());
        tell(first);
        var marker = ToldCase.accepted(104, "2026-03-02");
        tell(marker);
        await().until(() -> ledger.find(Topic.CASE, marker.number()).isPresent());

        rebuild.run();

        assertThat(ledger.find(Topic.CASE, later.number()))
                .hasValueSatisfying(
                        entry -> assertThat(entry.version()).isEqualTo(later.version()));
    }

    @Test
    void howFarTheLedgerIsBehindAndWhatIsParkedCanBeSeen() {
        var any = ToldCase.accepted(105, "2026-03-02");
        tell(any);
        await().until(() -> ledger.find(Topic.CASE, any.number()).isPresent());

        var lag = meters.get("kafka.consumer.fetch.manager.records.lag.max").gauges();
        assertThat(lag).anySatisfy(gauge -> assertThat(gauge.value()).isZero());
        assertThat(meters.get("zwfw.parked.messages").gauge().value()).isZero();
    }

    private void tell(ToldCase any) {
        services.tell(Topic.CASE, any.number(), any.json());
    }

    private static ToldCase refused(int n, int day) {
        return ToldCase.accepted(n, "2026-03-02").did(last(day));
    }

    private static String last(int day) {
        return ToldCase.record(day, "2026-03-0" + day, "REFUSE", "REFUSED", "decide", "");
    }

    private int evidence(String key) {
        return database.sql(
                        """
                        select coalesce(max(jsonb_array_length(evidence)), 0)
                        from breach_finding where key = ?
                        """)
                .param(key)
                .query(Integer.class)
                .single();
    }

    private String breach(String key) {
        return database.sql("select id::text from breach_finding where key = ?")
                .param(key)
                .query(String.class)
                .single();
    }

    private void confirm(String breach) {
        var reform = Api.officer(port, Duty.REFORM_OFFICE, Api.OTHER_ORGAN);
        var path = "/breaches/" + breach;
        var etag = reform.get(path).etag();
        var done = reform.post(path + "/confirmation", etag, "{\"words\": \"情况属实。\"}");
        assertThat(done.status()).as(done.body()).isEqualTo(200);
    }

    private long version(String key) {
        return ledger.find(Topic.CASE, key).map(LedgerEntry::version).orElse(0L);
    }

    private int told() {
        return database.sql("select count(*) from told_card").query(Integer.class).single();
    }

    private int cards(String key) {
        return database.sql("select count(*) from card where key = ? and aspect = 'TIME'")
                .param(key)
                .query(Integer.class)
                .single();
    }

    private UUID card(String key) {
        return database.sql("select id from card where key = ? and aspect = 'TIME'")
                .param(key)
                .query(UUID.class)
                .single();
    }

    private int overdue() {
        return database.sql("select count(*) from watched where at <= :now")
                .params(Map.of("now", Timestamp.from(clock.instant())))
                .query(Integer.class)
                .single();
    }
}
