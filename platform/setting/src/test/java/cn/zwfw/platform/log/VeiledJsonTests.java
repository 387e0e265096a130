package cn.zwfw.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VeiledJsonTests {

    private static final String IDENTITY = "62010219900307123X";
    private static final String MOBILE = "13893101234";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @ParameterizedTest
    @ValueSource(strings = {"ecs", "logstash", "gelf"})
    void noFormatShowsNumbersOfPeople(String format) {
        var failure =
                new IllegalStateException(
                        "Nobody has " + IDENTITY, new IllegalArgumentException("tel " + MOBILE));

        var line = written(format, failure, "{} calls from {}", IDENTITY, "+86 " + MOBILE);

        assertThat(line).contains("*** calls from ***", "Nobody has ***", "tel ***", TRACE);
        assertThat(line).doesNotContain(IDENTITY, MOBILE);
    }

    @Test
    void theTraceIdIsAFieldOfItsOwn() {
        var line = json(written("ecs", null, "done"));

        assertThat(line.path("traceId").asString()).isEqualTo(TRACE);
        assertThat(line.path("message").asString()).isEqualTo("done");
        assertThat(line.at("/log/level").asString()).isEqualTo("WARN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11620102013889301234",
                "916201001389310123",
                "4bf92f3513893101234",
                "1138931012340000",
                "2026-11-28T07:00:00Z",
            })
    void otherNumbersStay(String number) {
        assertThat(json(written("ecs", null, "of {} it is", number)).path("message").asString())
                .isEqualTo("of " + number + " it is");
    }

    @ParameterizedTest
    @ValueSource(strings = {IDENTITY, "62010219900307123x", MOBILE, "86" + MOBILE, "+86-" + MOBILE})
    void numbersOfPeopleAreCoveredNextToChineseWords(String number) {
        assertThat(NumberVeil.over("号码" + number + "，已登记")).isEqualTo("号码***，已登记");
    }

    private static JsonNode json(String line) {
        return JsonMapper.shared().readTree(line);
    }

    private static String written(
            String format, @Nullable Throwable failure, String message, Object... facts) {
        var context = new LoggerContext();
        context.putObject(Environment.class.getName(), new MockEnvironment());
        var encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat(format);
        encoder.start();
        var logger = context.getLogger("test");
        var event = new LoggingEvent("test", logger, Level.WARN, message, failure, facts);
        event.setMDCPropertyMap(Map.of("traceId", TRACE));
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }
}
