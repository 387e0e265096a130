package cn.zwfw.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PageTests {

    private static final String SOUND =
            """
            {"fault": "kill9-postgres", "what": "PostgreSQL killed", "instances": 2,
             "began": "2026-11-28T08:00:00.000Z", "mended": "2026-11-28T08:00:20.000Z",
             "ready": "2026-11-28T08:00:32.000Z", "loaded": "2026-11-28T08:01:00.000Z",
             "settled": "2026-11-28T08:01:04.000Z", "ended": [],
             "load": {"requests": 900, "failed": 31, "recovered": 17, "writesAcknowledged": 120,
               "lastFailure": "2026-11-28T08:00:27.000Z"},
             "check": {"writesLost": [], "writesDoubled": [], "parked": [],
               "topic approval.case lost": [], "topic approval.case doubled": []},
             "trails": [{"findings": []}, {"findings": []}, {"findings": []}, {"findings": []},
               {"findings": []}]}
            """;

    @Test
    void tellsWhatBecameOfAFault() {
        var result = result(SOUND);

        assertThat(result.isSound()).isTrue();
        assertThat(Page.of(List.of(result), 2))
                .contains("two instances of the gateway and of each service")
                .contains(
                        "| PostgreSQL killed | 900 | 31 | 17 | 120 | 0 | 0 | 0 | 0 | sound"
                                + " | 7 s | 12 s | 4 s |")
                .doesNotContain("Not sound");
    }

    @Test
    void aLossIsCountedAndNamed() {
        var lost =
                SOUND.replace("\"writesLost\": []", "\"writesLost\": [\"C1\"]")
                        .replace("case lost\": []", "case lost\": [\"C1\", \"C2\"]")
                        .replace("case doubled\": []", "case doubled\": [\"C3\"]");
        var result = result(lost);

        assertThat(result.isSound()).isFalse();
        assertThat(Page.of(List.of(result), 2))
                .contains("| 120 | 1 | 2 | 1 | 0 | sound")
                .contains("Not sound: kill9-postgres")
                .contains("\"C2\"");
    }

    @Test
    void whatWasNotReachedIsNotSound() {
        assertThat(result(SOUND.replace("\"2026-11-28T08:01:04.000Z\"", "\"\"")).isSound())
                .isFalse();
        assertThat(result(SOUND.replace("\"2026-11-28T08:00:32.000Z\"", "\"\"")).isSound())
                .isFalse();
        assertThat(result(SOUND.replace("{\"findings\": []}]", "{}]")).isSound()).isFalse();
        assertThat(result(SOUND.replaceFirst("\\{\"findings\": \\[]}, ", "")).isSound()).isFalse();
        assertThat(result(SOUND.replace("\"requests\": 900, ", "")).isSound()).isFalse();
    }

    @Test
    void whatWasLeftOutIsNamed() {
        var left = "{\"fault\": \"slow\", \"what\": \"slow disk\", \"leftOut\": \"no gcc\"}";

        assertThat(Page.of(List.of(result(SOUND), result(left)), 2))
                .contains("- Left out: slow disk (no gcc).");
    }

    private static Result result(String json) {
        return new Result(JsonMapper.builder().build().readTree(json));
    }
}
