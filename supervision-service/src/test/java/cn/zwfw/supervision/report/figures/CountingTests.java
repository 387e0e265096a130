package cn.zwfw.supervision.report.figures;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.calendar.WorkCalendars;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.Services;
import cn.zwfw.supervision.cases.ToldCase;
import cn.zwfw.supervision.inquiries.ToldInquiry;
import cn.zwfw.supervision.ledger.Topic;
import cn.zwfw.supervision.period.Period;
import cn.zwfw.supervision.ratings.ToldRating;
import cn.zwfw.supervision.report.ReportTest;
import cn.zwfw.supervision.report.figures.ToldWorld.Organ;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures of the database against a slow count over everything that happened, and at the edges. */
@ReportTest
@Cites(value = "A14", rows = "S7")
class CountingTests {

    private static final int FEWEST = 5;

    @Autowired Services services;
    @Autowired Counting counting;
    @Autowired WorkCalendars calendars;
    @Autowired MovableClock clock;
    @Autowired JdbcClient database;

    /** Before everything that is told, so that no card is raised besides those put in here. */
    @BeforeEach
    void longBefore() {
        clock.moveTo(LocalDate.of(2025, 12, 1));
    }

    @Test
    void everyFigureIsWhatASlowCountSays() {
        var world = new ToldWorld(20260327, calendars.current());
        world.cases.forEach(any -> services.tell(Topic.CASE, any.number(), any.json()));
        world.complaints.forEach(
                any -> services.tell(Topic.INQUIRY, any.told().number(), any.told().json()));
        world.ratings.forEach(
                any -> services.tell(Topic.RATING, any.told().number(), any.told().json()));
        world.cards.forEach(this::put);
        awaitAll("case_entry", "6209%", world.cases.size());
        awaitAll("inquiry_entry", "6209%", world.complaints.size());
        awaitAll("rating_entry", "6209%", world.ratings.size());

        for (var code : List.of("2026-01", "2026-03", "2026-Q1", "2026-Q2", "2026", "2025-12")) {
            var period = Period.of(code);
            var slow = new SlowCount(world, period, FEWEST);
            var figures = counting.of(ToldWorld.CITY, period);

            assertThat(byCode(figures.departments()))
                    .as(code)
                    .isEqualTo(expected(world, slow, ToldWorld.CITY));
            assertThat(figures.total())
                    .as(code)
                    .isEqualTo(
                            FigureRow.sum(ToldWorld.CITY, ToldWorld.CITY, figures.departments()));
            var district = counting.of(ToldWorld.DISTRICT, period);
            assertThat(byCode(district.departments()))
                    .as(code)
                    .isEqualTo(expected(world, slow, ToldWorld.DISTRICT));
            assertThat(district.districts()).isEmpty();
            assertThat(figures.districts())
                    .as(code)
                    .isEqualTo(
                            district.departments().isEmpty()
                                    ? List.of()
                                    : List.of(district.total()));
        }
    }

    @Test
    void whatCameInTheLastMinuteCountsAndWhatEndedTheDayAfterDoesNot() {
        var last =
                ToldCase.accepted(80_001, "2026-04-30")
                        .ended("2026-05-01", "GRANTED")
                        .json()
                        .replace("T09:00:00+08:00", "T23:59:59+08:00")
                        .replace("\"region\": \"620100\"", "\"region\": \"621100\"");
        services.tell(Topic.CASE, ToldCase.number(80_001), last);
        var organ = new Organ("organ-x", "621100");
        put(organ, 2, "2026-04-30T23:59:59.999+08:00");
        put(organ, 3, "2026-05-01T00:00:00+08:00");
        awaitAll("case_entry", "621100", 1);

        var april = counting.of("621100", Period.of("2026-04")).total();
        var may = counting.of("621100", Period.of("2026-05")).total();

        assertThat(april.handling()).isEqualTo(new Handling(1, 0, 0, 0, 0, 0, 0, 0));
        assertThat(april.cards()).isEqualTo(new CardCount(0, 1, 0));
        assertThat(may.handling().received()).isZero();
        assertThat(may.handling().decided()).isEqualTo(1);
        assertThat(may.cards()).isEqualTo(new CardCount(0, 0, 1));
    }

    @Test
    void whatWasWithdrawnStaysSoWhateverComesOfAGraverCard() {
        var organ = new Organ("organ-w", "621000");
        var raises =
                raise(2, midnight(LocalDate.of(2026, 4, 20)))
                        + ", "
                        + raise(3, midnight(LocalDate.of(2026, 5, 20)));
        var card = insert(organ, 3, midnight(LocalDate.of(2026, 5, 20)), raises);
        act(card, 1, "WITHDRAW", 2);
        act(card, 2, "CONTEST", 3);
        act(card, 3, "UPHOLD", 3);

        var april = counting.of("621000", Period.of("2026-04")).total();
        var may = counting.of("621000", Period.of("2026-05")).total();

        assertThat(april.cards()).isEqualTo(CardCount.NONE);
        assertThat(may.cards()).isEqualTo(new CardCount(0, 0, 1));
    }

    @Test
    void whatWasDecidedStaysDecidedInTheArchive() {
        var archived =
                ToldCase.accepted(80_101, "2026-03-02").ended("2026-03-09", "GRANTED").archived();
        var givenUp =
                ToldCase.accepted(80_102, "2026-03-02").ended("2026-03-09", "WITHDRAWN").archived();
        for (var any : List.of(archived, givenUp)) {
            services.tell(Topic.CASE, any.number(), any.json().replace("620100", "621300"));
        }
        awaitAll("case_entry", "621300", 2);

        var march = counting.of("621300", Period.of("2026-03")).total();

        assertThat(march.handling()).isEqualTo(new Handling(2, 2, 1, 1, 1, 5, 20, 10));
    }

    @Test
    void fewRatingsAreShownNeitherInTheRowNorInTheSum() {
        rate(81_000, "organ-few", FEWEST - 1, 5);
        rate(82_000, "organ-enough", FEWEST, 2);
        awaitAll("rating_entry", "621200", 2 * FEWEST - 1);
        // an organ that nobody has to answer for yet counts nowhere
        var unrouted = ToldInquiry.complaint(83_000, "2026-03-02T10:00").of("621200", "");
        services.tell(Topic.INQUIRY, unrouted.number(), unrouted.json());
        awaitAll("inquiry_entry", "621200", 1);

        var figures = counting.of("621200", Period.of("2026-03"));

        assertThat(figures.departments())
                .singleElement()
                .satisfies(row -> assertThat(row.code()).isEqualTo("organ-enough"));
        assertThat(figures.total().ratings()).isEqualTo(new RatingCount(FEWEST, 2L * FEWEST, 0));
        assertThat(figures.total().complaints()).isEqualTo(ComplaintCount.NONE);
    }

    @Test
    void aHiddenMonthIsNotFoundInTheQuarterNorInACorrection() {
        var organ = "organ-quarter";
        rate(84_000, organ, FEWEST, 1, "621400", "2026-01-05");
        rate(84_100, organ, FEWEST - 1, 5, "621400", "2026-02-05");
        rate(84_200, organ, FEWEST + 1, 2, "621400", "2026-03-05");
        awaitAll("rating_entry", "621400", 3 * FEWEST);
        var quarter = Period.of("2026-Q1");
        var before = counting.of("621400", quarter);
        var shown = new RatingCount(2 * FEWEST + 1, FEWEST + 2L * (FEWEST + 1), 0);

        assertThat(before.departments().getFirst().ratings()).isEqualTo(shown);
        assertThat(before.total().ratings()).isEqualTo(shown);
        assertThat(counting.of("621400", Period.of("2026-02")).departments()).isEmpty();

        rate(84_300, organ, FEWEST - 1, 5, "621400", "2026-03-06");
        awaitAll("rating_entry", "621400", 4 * FEWEST - 1);
        var close = counting.of("621400", quarter, before);
        assertThat(close.departments().getFirst().ratings()).isEqualTo(shown);
        assertThat(close.total().ratings()).isEqualTo(shown);

        rate(84_400, organ, 1, 5, "621400", "2026-03-07");
        awaitAll("rating_entry", "621400", 4 * FEWEST);
        assertThat(counting.of("621400", quarter, close).total().ratings())
                .isEqualTo(new RatingCount(3 * FEWEST + 1, shown.levels() + 5L * FEWEST, FEWEST));
    }

    private static Map<String, FigureRow> byCode(List<FigureRow> rows) {
        return rows.stream().collect(toMap(FigureRow::code, Function.identity()));
    }

    /** Rows of organs of which nothing is to be said are left out. */
    private static Map<String, FigureRow> expected(ToldWorld world, SlowCount slow, String region) {
        return Stream.of(
                        world.cases.stream().map(ToldWorld.ACase::organ),
                        world.complaints.stream().map(ToldWorld.AComplaint::organ),
                        world.ratings.stream().map(ToldWorld.ARating::organ),
                        world.cards.stream().map(ToldWorld.ACard::organ))
                .flatMap(organs -> organs)
                .distinct()
                .filter(organ -> organ.region().equals(region))
                .map(slow::of)
                .filter(row -> !row.equals(FigureRow.sum(row.code(), row.name(), List.of())))
                .collect(toMap(FigureRow::code, Function.identity()));
    }

    private void rate(int first, String organ, int times, int level) {
        rate(first, organ, times, level, "621200", "2026-03-02");
    }

    private void rate(int first, String organ, int times, int level, String region, String day) {
        for (int n = first; n < first + times; n++) {
            var told = new ToldRating(ToldCase.number(n), region, organ, level, day + "T10:00");
            services.tell(Topic.RATING, told.number(), told.json());
        }
    }

    private void put(Organ organ, int level, String at) {
        var raise = OffsetDateTime.parse(at);
        insert(organ, level, raise, raise(level, raise));
    }

    private void put(ToldWorld.ACard card) {
        var raises =
                card.raises().stream()
                        .map(raise -> raise(raise.level(), midnight(raise.day())))
                        .toList();
        var newest = card.raises().getLast();
        var id =
                insert(
                        card.organ(),
                        newest.level(),
                        midnight(newest.day()),
                        String.join(", ", raises));
        if (card.withdrawn() > 0) {
            act(id, 1, "CONTEST", card.withdrawn());
            act(id, 2, "WITHDRAW", card.withdrawn());
        }
    }

    private UUID insert(Organ organ, int level, OffsetDateTime at, String raises) {
        var id = UUID.randomUUID();
        database.sql(
                        """
                        insert into card (id, topic, key, name, aspect, region, organ, level, rule,
                            addressee, raised_at, raises)
                        values (?, 'CASE', ?, '许可', 'TIME', ?, ?, ?, 'SX0004', 'HANDLER', ?,
                            ?::json)
                        """)
                .params(
                        id,
                        id.toString(),
                        organ.region(),
                        organ.code(),
                        level,
                        at,
                        "[" + raises + "]")
                .update();
        return id;
    }

    private void act(UUID card, int seq, String act, int level) {
        database.sql(
                        """
                        insert into card_act (card, seq, act, level, at, person, person_name, reason)
                        values (?, ?, ?, ?, now(), 'a', '甲', '系统故障')
                        """)
                .params(card, seq, act, level)
                .update();
    }

    private static String raise(int level, OffsetDateTime at) {
        return """
        {"level": "%s", "rule": "SX0004", "ruleNumber": 0, "addressee": "HANDLER",
         "at": "%s", "message": "已届满。"}
        """
                .formatted(List.of("BLUE", "YELLOW", "RED").get(level - 1), at.toInstant());
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return OffsetDateTime.parse(day + "T00:00:00+08:00");
    }

    private void awaitAll(String table, String regions, int number) {
        await().until(() ->
                database.sql("select count(*) from " + table + " where region like ?")
                                .param(regions)
                                .query(Integer.class)
                                .single()
                        == number);
    }
}
