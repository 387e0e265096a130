package cn.zwfw.supervision.board;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.region.RegionNames;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.ColumnMapRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every figure is what reading every case and card one by one gives. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Cites(
        value = {"A2", "A14"},
        rows = "S9")
class BoardFiguresTests {

    private static final LocalDate TODAY = ManyCases.TODAY;

    private BoardFigures figures;
    private List<Row> cases;
    private List<Row> cards;

    @BeforeAll
    void fill() {
        var many = new ManyCases(null);
        many.fill(6_000);
        var database = JdbcClient.create(many.source());
        var noon = TODAY.atTime(12, 0).atZone(CityTime.ZONE);
        figures =
                new BoardFigures(
                        database,
                        new RegionNames(Map.of("620102", "城关区")),
                        Clock.fixed(noon.toInstant(), CityTime.ZONE));
        cases = database.sql("select * from case_entry").query((row, _) -> Row.of(row)).list();
        var withdrawn =
                database
                        .sql("select * from card_act where act = 'WITHDRAW'")
                        .query((row, _) -> Row.of(row))
                        .list()
                        .stream()
                        .map(act -> act.get("card") + "/" + act.get("level"))
                        .toList();
        cards =
                database.sql("select * from card").query((row, _) -> Row.of(row)).list().stream()
                        .filter(card ->
                                !withdrawn.contains(card.get("id") + "/" + card.get("level")))
                        .filter(card -> card.get("office") == null && card.get("concerned") == null)
                        .filter(card -> !Objects.equals(card.get("topic"), "RATING"))
                        .toList();
    }

    static Stream<Scope> scopes() {
        return Stream.of(
                new Scope("620100", null),
                new Scope("620100", ManyCases.ORGAN),
                new Scope("620102", null),
                new Scope("620102", "11620102000000030X"),
                new Scope("620100", "11620102000000030X"),
                new Scope("620199", null));
    }

    @ParameterizedTest
    @MethodSource("scopes")
    void areWhatIsCountedOneByOne(Scope scope) {
        var board = figures.of(scope);

        assertThat(board.total()).isEqualTo(slowly(row -> isSeen(scope, row)));
        for (var row : board.departments()) {
            assertThat(row.figures())
                    .as(row.code())
                    .isEqualTo(slowly(any -> isOf(any, scope.region(), row.code())));
        }
        for (var row : board.districts()) {
            assertThat(row.figures())
                    .as(row.code())
                    .isEqualTo(slowly(any -> row.code().equals(any.get("region"))));
        }
    }

    @Test
    void ofTheCityAreByDepartmentAndByDistrict() {
        var board = figures.of(new Scope("620100", null));

        assertThat(board.total().received()).isPositive();
        assertThat(board.total().red()).isPositive();
        assertThat(board.total().inTime()).isPositive().isLessThan(board.total().decided());
        assertThat(board.departments()).hasSize(30).extracting(Board.Row::code).isSorted();
        assertThat(board.districts())
                .hasSize(10)
                .extracting(Board.Row::name)
                .contains("城关区", "620103");
        assertThat(board.day()).isEqualTo(TODAY);
    }

    @Test
    void ofADepartmentAndADistrictShowNobodyElse() {
        var department = figures.of(new Scope("620100", ManyCases.ORGAN));
        var district = figures.of(new Scope("620102", null));

        assertThat(department.departments())
                .extracting(Board.Row::code)
                .containsExactly(ManyCases.ORGAN);
        assertThat(department.districts()).isEmpty();
        assertThat(district.departments())
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.code()).startsWith("11620102"));
        assertThat(district.districts()).isEmpty();
    }

    private static boolean isSeen(Scope scope, Row row) {
        var region = String.valueOf(row.get("region"));
        return scope.organ() == null
                ? region.equals(scope.region())
                        || (scope.region().equals("620100") && region.startsWith("6201"))
                : isOf(row, scope.region(), scope.organ());
    }

    private static boolean isOf(Row row, String region, @Nullable String organ) {
        return Objects.equals(row.get("region"), region) && Objects.equals(row.get("organ"), organ);
    }

    private Figures slowly(Predicate<Row> seen) {
        List<Row> own = cases.stream().filter(seen).toList();
        List<Row> decided =
                own.stream()
                        .filter(any ->
                                isToday(any, "ended_on") && Boolean.TRUE.equals(any.get("decided")))
                        .toList();
        List<Row> running =
                own.stream().filter(any -> Boolean.TRUE.equals(any.get("running"))).toList();
        return new Figures(
                count(own, any -> isToday(any, "received_on")),
                count(own, any -> isToday(any, "accepted_on")),
                decided.size(),
                count(decided, any -> Boolean.TRUE.equals(any.get("in_time"))),
                running.size(),
                count(running, any -> isToday(any, "due_on") || isToday(any, "promised_on")),
                count(
                        running,
                        any -> any.get("due_on") != null && day(any, "due_on").isBefore(TODAY)),
                cards(seen, 1),
                cards(seen, 2),
                cards(seen, 3));
    }

    private long cards(Predicate<Row> seen, int level) {
        return count(
                cards.stream().filter(seen).toList(),
                card ->
                        Objects.equals(card.get("level"), level)
                                && CityTime.day(moment(card)).equals(TODAY));
    }

    private static long count(List<Row> rows, Predicate<Row> counted) {
        return rows.stream().filter(counted).count();
    }

    private static boolean isToday(Row row, String column) {
        return row.get(column) != null && day(row, column).equals(TODAY);
    }

    private static Instant moment(Row card) {
        return ((java.sql.Timestamp) Objects.requireNonNull(card.get("raised_at"))).toInstant();
    }

    private static LocalDate day(Row row, String column) {
        return ((java.sql.Date) Objects.requireNonNull(row.get(column))).toLocalDate();
    }

    /** A row as it is in its table. */
    private record Row(Map<String, @Nullable Object> cells) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(new ColumnMapRowMapper().mapRow(row, 0));
        }

        @Nullable Object get(String column) {
            return cells.get(column);
        }
    }
}
