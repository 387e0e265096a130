package cn.zwfw.supervision.report.figures;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableList;
import static java.util.stream.Collectors.toUnmodifiableMap;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.ledger.Ledger;
import cn.zwfw.supervision.period.Period;
import cn.zwfw.supervision.ratings.RatingSettings;
import cn.zwfw.supervision.region.RegionNames;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts what a report says of a region and a period. */
@Component
@Cites(value = "A14", rows = "S7")
public class Counting {

    private final Counts counts;
    private final Ledger ledger;
    private final RatingSettings settings;
    private final RegionNames names;
    private final Clock clock;

    Counting(
            Counts counts, Ledger ledger, RatingSettings settings, RegionNames names, Clock clock) {
        this.counts = counts;
        this.ledger = ledger;
        this.settings = settings;
        this.names = names;
        this.clock = clock;
    }

    /**
     * As everything stands at this moment; for a city with a row for each of its districts.
     *
     * @throws cn.zwfw.platform.problem.Conflict while the ledger is told again
     */
    @Transactional
    public Figures of(String region, Period period) {
        return of(region, period, null);
    }

    /**
     * The same after others have read what was counted before: of ratings that differ by fewer than
     * are shown the former are said again, so that nobody finds out the few by comparing.
     */
    @Transactional
    public Figures of(String region, Period period, @Nullable Figures former) {
        ledger.holdWhole();
        // as exact as the database keeps it
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var byRegion =
                counts.of(region, period, settings.fewestRatings()).stream()
                        .collect(
                                groupingBy(
                                        Counts.OfOrgan::region,
                                        TreeMap::new,
                                        mapping(Counts.OfOrgan::row, toUnmodifiableList())));
        List<FigureRow> read = former == null ? List.of() : former.departments();
        var departments = asRead(byRegion.getOrDefault(region, List.of()), read);
        byRegion.remove(region);
        var districts =
                byRegion.entrySet().stream()
                        .map(each -> sum(each.getKey(), each.getValue()))
                        .toList();
        return new Figures(
                at,
                settings.fewestRatings(),
                departments,
                sum(region, departments),
                asRead(districts, former == null ? List.of() : former.districts()));
    }

    private List<FigureRow> asRead(List<FigureRow> rows, List<FigureRow> read) {
        var former =
                read.stream()
                        .filter(row -> row.ratings() != null)
                        .collect(toUnmodifiableMap(FigureRow::code, Function.identity()));
        return rows.stream().map(row -> asRead(row, former.get(row.code()))).toList();
    }

    private FigureRow asRead(FigureRow row, @Nullable FigureRow former) {
        var now = row.ratings();
        var before = former == null ? null : former.ratings();
        var isTooClose =
                now != null
                        && before != null
                        && Math.abs(now.number() - before.number()) < settings.fewestRatings();
        return isTooClose ? row.rated(before) : row;
    }

    private FigureRow sum(String region, List<FigureRow> rows) {
        return FigureRow.sum(region, names.of(region), rows);
    }
}
