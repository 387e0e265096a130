package cn.zwfw.powerlist.periodic;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.powerlist.Api;
import cn.zwfw.powerlist.Drafts;
import cn.zwfw.powerlist.ServiceTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is no calendar is refused, and where it is wrong is said. */
@ServiceTest
@Cites(value = "B12(3)", rows = "P6")
class HostilePeriodTests {

    @LocalServerPort int port;

    static Stream<Arguments> badPeriods() {
        var many =
                IntStream.range(0, 25)
                        .mapToObj(n ->
                                "{\"from\": \"203%d-%02d-01\", \"to\": \"203%d-%02d-02\"}"
                                        .formatted(n / 12, n % 12 + 1, n / 12, n % 12 + 1))
                        .collect(Collectors.joining(","));
        return Stream.of(
                Arguments.of("{}", "/particulars"),
                Arguments.of("{\"periods\": null}", "/particulars/periods"),
                Arguments.of("{\"periods\": []}", "/particulars/periods"),
                Arguments.of("{\"periods\": \"x\"}", "/particulars/periods"),
                Arguments.of("{\"periods\": [" + many + "]}", "/particulars/periods"),
                Arguments.of("{\"periods\": [7]}", "/particulars/periods/0"),
                Arguments.of("{\"periods\": [null]}", "/particulars/periods/0"),
                Arguments.of("{\"periods\": [{}]}", "/particulars/periods/0/from"),
                bad("\"from\": \"2035-03-01\"", "/0/to"),
                bad("\"from\": \"2035-03-01\", \"to\": null", "/0/to"),
                bad("\"from\": \"2035-03-01\", \"to\": 7", "/0/to"),
                bad("\"from\": \"2035-02-30\", \"to\": \"2035-03-01\"", "/0/from"),
                bad("\"from\": \"2035-03-01\", \"to\": \"2035-03-02\", \"x\": 1", "/0/x"),
                bad("\"from\": \"2035-03-02\", \"to\": \"2035-03-01\"", "/0/to"),
                bad("\"from\": \"2020-03-01\", \"to\": \"2020-03-02\"", "/0/to"),
                bad("\"from\": \"2035-03-01\", \"to\": \"2999-03-02\"", "/0/to"),
                bad("\"from\": \"-999999999-01-01\", \"to\": \"2035-03-01\"", "/0/from"),
                bad("\"from\": \"1900-01-01\", \"to\": \"2035-03-01\"", "/0/from"),
                bad("\"from\": \"2035-03-01\", \"to\": \"+999999999-12-31\"", "/0/to"),
                bad(
                        "\"from\": \"2035-03-01\", \"to\": \"2035-03-05\"}, "
                                + "{\"from\": \"2035-03-06\", \"to\": \"2035-03-07\"",
                        "/1/from"),
                bad(
                        "\"from\": \"2035-03-01\", \"to\": \"2035-03-05\"}, "
                                + "{\"from\": \"2035-01-06\", \"to\": \"2035-01-07\"",
                        "/1/from"));
    }

    private static Arguments bad(String period, String pointer) {
        return Arguments.of("{\"periods\": [{" + period + "}]}", "/particulars/periods" + pointer);
    }

    @ParameterizedTest
    @MethodSource("badPeriods")
    void refusesACalendarThatIsNone(String particulars, String pointer) {
        var answer =
                Api.officer(port, Duty.EDITOR)
                        .post(
                                "/change-requests",
                                Drafts.draft(
                                        "SUSPEND",
                                        "B12(3)",
                                        "{\"code\": \"%s\"}".formatted(Drafts.code(99)),
                                        particulars));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asString())
                .as(answer.body())
                .isEqualTo(pointer);
        assertThat(answer.json().at("/errors/0/detail").asString()).isNotBlank();
    }
}
