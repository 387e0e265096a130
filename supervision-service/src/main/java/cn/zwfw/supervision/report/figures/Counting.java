package cn.zwfw.supervision.report.figures;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import cn.zwfw.platform.citation.Cites;
import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Counts what a report says of a region and a period. */
@Component
@Cites(value = "A14", rows = "S7")
public class Counting {

    private final Counts counts;
    private final ReportSettings settings;
    private final Clock clock;

    Counting(Counts counts, ReportSettings settings, Clock clock) {
        this.counts = counts;
        this.settings = settings;
        this.clock = clock;
    }

    /** As everything stands at this moment; for a city with a row for each of its districts. */
    public Figures of(String region, Period period) {
        var at = clock.instant();
        var byRegion =
                counts.of(region, period, settings.fewestRatings()).stream()
                        .collect(
                                groupingBy(
                                        Counts.OfOrgan::region,
                                        TreeMap::new,
                                        mapping(Counts.OfOrgan::row, toList())));
        var departments = byRegion.getOrDefault(region, List.of());
        byRegion.remove(region);
        var districts =
                byRegion.entrySet().stream()
                        .map(each -> sum(each.getKey(), each.getValue()))
                        .toList();
        return new Figures(
                at, settings.fewestRatings(), departments, sum(region, departments), districts);
    }

    private FigureRow sum(String region, List<FigureRow> rows) {
        return FigureRow.sum(region, settings.regionName(region), rows);
    }
}
