package cn.zwfw.bench.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.zwfw.bench.result.Target.Name;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTests {

    private static final Map<String, Double> MEASURED =
            Map.of(
                    "gateway.p99", 8.0,
                    "nginx.p99", 2.0,
                    "aot-compact.power-list-service.mb", 120.0,
                    "cycle.throughput@100000", 120.0,
                    "cycle.throughput@1000000", 100.0);

    private static Optional<Double> results(String rows, Name name) {
        var figure = name.series() + "." + name.figure();
        return Optional.ofNullable(MEASURED.get(rows.isEmpty() ? figure : figure + "@" + rows));
    }

    @ParameterizedTest
    @CsvSource({
        "gateway.p99 / nginx.p99 <= 4, 4.0, true",
        "gateway.p99 / nginx.p99 <= 3.9, 4.0, false",
        "gateway.p99 - nginx.p99 <= 6, 6.0, true",
        "gateway.p99 >= 9, 8.0, false",
        "aot-compact.power-list-service.mb <= 200, 120.0, true",
        "cycle.throughput@100000 / cycle.throughput@1000000 <= 1.25, 1.2, true"
    })
    void holdsFiguresAgainstABound(String text, double reached, boolean met) {
        var target = new Target(text);

        assertThat(target.reached(TargetTests::results)).contains(reached);
        assertThat(target.isMet(reached)).isEqualTo(met);
    }

    @Test
    void saysNothingOfWhatWasNotMeasured() {
        assertThat(new Target("gateway.p99 / apache.p99 <= 4").reached(TargetTests::results))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gateway.p99", "gateway.p99 < 4", "gateway.p99 * nginx.p99 <= 4"})
    void refusesWhatIsNoTarget(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Target(text));
    }
}
