package cn.zwfw.bench.load;

import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import io.gatling.javaapi.core.OpenInjectionStep;
import io.gatling.javaapi.core.ScenarioBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Cases from the draft to the decision: {@code bench.users} at once without pause, or as many begun
 * a second as {@code bench.rates} says, each rate for {@code bench.seconds}.
 */
public final class LifeCycles extends Measured {

    /** A window is long enough for a p95, and short enough to see when it is over. */
    private static final long WINDOW = 2_000_000_000L;

    private static final long SECOND = 1_000_000_000L;

    /** As before the spike, but for what chance does to a p95. */
    private static final double BACK = 1.25;

    private static final double LEAST = 5;

    private final List<Integer> rates =
            Arrays.stream(Given.text("rates", "").split(",", -1))
                    .filter(rate -> !rate.isEmpty())
                    .map(Integer::valueOf)
                    .toList();

    /** Signs everybody in before the first begins. */
    public LifeCycles() {
        ScenarioBuilder cases =
                scenario("life cycles")
                        .exec(
                                feed(Prepared.in(Given.path("run")).inTurn())
                                        .exec(counted(Lives.whole())));
        var population =
                rates.isEmpty()
                        ? cases.injectClosed(withoutPause(32))
                        : cases.injectOpen(
                                Stream.concat(
                                                Stream.of(
                                                        constantUsersPerSec(rates.getLast())
                                                                .during(warming())),
                                                rates.stream().map(this::stretch))
                                        .toArray(OpenInjectionStep[]::new));
        setUp(population).protocols(door());
    }

    private OpenInjectionStep stretch(int rate) {
        return constantUsersPerSec(rate).during(seconds());
    }

    @Override
    Map<String, Double> figures() {
        if (rates.isEmpty()) {
            return super.figures();
        }
        var figures = course().figures(began(), began() + rates.size() * seconds() * SECOND);
        figures.put("base", base());
        figures.put("recovery", recovery());
        return figures;
    }

    /** p95 of the second time that one is begun in a second: by then everything is compiled. */
    private double base() {
        return course().percentile(
                        began() + 2 * seconds() * SECOND, began() + 3 * seconds() * SECOND, 95);
    }

    /** Seconds from the end of the highest rate until p95 is back at its base, and stays there. */
    private double recovery() {
        var highest = rates.indexOf(rates.stream().max(Integer::compare).orElseThrow());
        var over = began() + (highest + 1) * seconds() * SECOND;
        var end = began() + rates.size() * seconds() * SECOND;
        var bound = base() * BACK + LEAST;
        var back = over;
        for (var from = over; from + WINDOW <= end; from += WINDOW) {
            if (course().percentile(from, from + WINDOW, 95) > bound) {
                back = from + WINDOW;
            }
        }
        return (back - over) / (double) SECOND;
    }
}
