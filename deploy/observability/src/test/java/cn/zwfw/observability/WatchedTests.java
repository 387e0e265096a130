package cn.zwfw.observability;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.observability.Watched.Alert;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WatchedTests {

    /** What Prometheus itself adds. */
    private static final Map<String, Set<String>> ITS_OWN = Map.of("up", Set.of());

    private static final Set<String> OF_EVERY_METRIC = Set.of("job", "instance");
    private static final Pattern BUSINESS = Pattern.compile("zwfw_(cases|clocks|cards)");
    private static final Pattern SECTION = Pattern.compile("(?m)^## (\\w+)$");
    private static final String RUNBOOKS = Watched.read(Path.of("../../docs/runbooks.md"));

    @Test
    void whatAlertsAskForIsExposed() {
        assertThat(Watched.alerts()).isNotEmpty();
        Watched.alerts().forEach(alert -> isExposed(alert.name(), alert.expression()));
    }

    @Test
    void whatDashboardsAskForIsExposed() {
        var dashboards = Watched.dashboards();

        assertThat(dashboards).containsOnlyKeys("business.json", "events.json", "health.json");
        dashboards.forEach((name, asked) -> {
            assertThat(asked).as(name).isNotEmpty();
            asked.forEach(expression -> isExposed(name, expression));
        });
    }

    @Test
    void everyAlertSaysHowGraveItIsAndWhatToDo() {
        assertThat(Watched.alerts())
                .allSatisfy(alert -> {
                    assertThat(alert.severity()).isIn("critical", "warning");
                    assertThat(alert.summary()).isNotBlank();
                    assertThat(alert.runbook())
                            .isEqualTo("docs/runbooks.md#" + alert.name().toLowerCase(Locale.ROOT));
                });
    }

    @Test
    void everyAlertHasItsRunbookAndEveryRunbookItsAlert() {
        var sections = SECTION.matcher(RUNBOOKS).results().map(found -> found.group(1)).toList();

        assertThat(sections)
                .containsExactlyElementsOf(Watched.alerts().stream().map(Alert::name).toList());
        assertThat(SECTION.split(RUNBOOKS))
                .hasSize(sections.size() + 1)
                .filteredOn(section -> section.contains("**含义**"))
                .hasSize(sections.size())
                .allSatisfy(
                        section -> assertThat(section).contains("**先看什么**", "**怎么办**", "**何时升级**"));
    }

    /** Every instance counts the same rows. */
    @Test
    void whatEveryInstanceTellsIsNotAddedUp() {
        var business =
                Watched.dashboards().values().stream()
                        .flatMap(List::stream)
                        .filter(expression -> BUSINESS.matcher(expression).find())
                        .toList();

        assertThat(business).isNotEmpty().allMatch(asked -> asked.startsWith("max"));
        assertThat(business).noneMatch(asked -> asked.contains("sum"));
    }

    private static void isExposed(String where, String written) {
        var exposed = Watched.exposed();
        exposed.putAll(ITS_OWN);
        var asked = Expression.of(written);
        var known = new TreeSet<>(OF_EVERY_METRIC);
        assertThat(asked.metrics()).as(where).isNotEmpty();
        asked.metrics()
                .forEach((metric, labels) -> {
                    assertThat(exposed).as(where + ": " + written).containsKey(metric);
                    var of = exposed.getOrDefault(metric, Set.of());
                    known.addAll(of);
                    assertThat(labels)
                            .as(where + ": labels of " + metric)
                            .allMatch(
                                    label -> of.contains(label) || OF_EVERY_METRIC.contains(label));
                });
        assertThat(known).as(where + ": groups by").containsAll(asked.grouping());
    }
}
