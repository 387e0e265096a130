package cn.zwfw.approval.archive;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Cites(value = "A18", rows = "V8")
class RetentionTests {

    @Test
    void yearsAreCountedFromTheEndOfTheYearInWhichTheCaseEnded() {
        var ended = LocalDate.of(2027, 3, 15);

        assertThat(Retention.TEN_YEARS.until(ended)).isEqualTo("2037-12-31");
        assertThat(Retention.THIRTY_YEARS.until(LocalDate.of(2027, 12, 31)))
                .isEqualTo("2057-12-31");
        assertThat(Retention.PERMANENT.until(ended)).isNull();
    }

    @Test
    void theTypeOfTheItemDecides() {
        var settings =
                new ArchiveSettings(
                        Path.of("archive"),
                        Duration.ofDays(30),
                        "SHA-256",
                        "AES",
                        1,
                        Duration.ofDays(30),
                        1,
                        Map.of("20", Retention.TEN_YEARS),
                        Retention.PERMANENT);

        assertThat(settings.retentionOf("20")).isEqualTo(Retention.TEN_YEARS);
        assertThat(settings.retentionOf("01")).isEqualTo(Retention.PERMANENT);
    }
}
