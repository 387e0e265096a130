package cn.zwfw.powerlist.basis;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.powerlist.item.PowerItem;
import cn.zwfw.powerlist.reviewed.PowerRule;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Nothing is drafted on a law that no longer applies. */
@Component
@Cites(
        value = {"B9(1)", "B10(1)"},
        rows = "P8")
class RepealedBases implements PowerRule {

    private final Laws laws;
    private final Clock clock;

    RepealedBases(Laws laws, Clock clock) {
        this.laws = laws;
        this.clock = clock;
    }

    @Override
    public List<Violation> check(PowerItem item) {
        var today = CityTime.today(clock);
        var repealed =
                laws.repealed(RestingItems.keys(item)).stream()
                        .filter(law -> !law.on().isAfter(today))
                        .collect(Collectors.toMap(Laws.Repealed::key, Laws.Repealed::on));
        return IntStream.range(0, item.bases().size())
                .boxed()
                .flatMap(at -> violation(item.bases().get(at).law(), at, repealed).stream())
                .toList();
    }

    private static Optional<Violation> violation(
            String law, int at, Map<String, LocalDate> repealed) {
        return Optional.ofNullable(repealed.get(new LawName(law).key()))
                .map(on -> Violation.at("/bases/" + at + "/law", "law-repealed", law, on));
    }
}
