package cn.zwfw.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CourseTests {

    private static final long SECOND = 1_000_000_000L;
    private static final long MILLI = 1_000_000L;

    private final Course course = new Course();

    @Test
    void countsWhatEndedInATime() {
        for (int n = 1; n <= 100; n++) {
            course.add(SECOND, SECOND + n * MILLI, false);
        }
        course.add(0, SECOND - 1, false);
        course.add(SECOND, SECOND + MILLI, true);

        assertThat(course.figures(SECOND, 3 * SECOND))
                .containsEntry("throughput", 50.0)
                .containsEntry("p50", 50.0)
                .containsEntry("p95", 95.0)
                .containsEntry("p99", 99.0)
                .containsEntry("max", 100.0)
                .containsEntry("errors", 1.0);
    }

    @Test
    void isNothingWhereNothingWasDone() {
        assertThat(course.figures(0, SECOND))
                .containsEntry("p99", 0.0)
                .containsEntry("throughput", 0.0);
    }

    @Test
    void isOneLineOfJson() {
        assertThat(Course.json(Course.ofTimes(List.of(1.0, 3.0), 2)))
                .isEqualTo(
                        "{\"max\": 3.000, \"mean\": 2.000, \"p50\": 1.000, \"p95\": 3.000, \"p99\": 3.000, \"throughput\": 1.000}");
    }
}
