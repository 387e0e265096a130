package cn.zwfw.supervision.report.figures;

import cn.zwfw.supervision.period.Period;
import cn.zwfw.supervision.report.figures.ToldWorld.ACase;
import cn.zwfw.supervision.report.figures.ToldWorld.Organ;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts by looking at every single thing that happened. */
record SlowCount(ToldWorld world, Period period, int fewestRatings) {

    private static final int PROMISED = 10;
    private static final int STATUTORY = 20;
    private static final int REPLY = 5;

    FigureRow of(Organ organ) {
        return new FigureRow(
                organ.code(),
                organ.code(),
                handling(organ),
                cards(organ),
                complaints(organ),
                ratings(organ));
    }

    private Handling handling(Organ organ) {
        int received = 0;
        int ended = 0;
        int decided = 0;
        int onTime = 0;
        long used = 0;
        for (var any : world.cases) {
            if (any.organ().equals(organ)) {
                received += isIn(any.received()) ? 1 : 0;
                if (any.ended() != null && isIn(any.ended())) {
                    ended++;
                    if (!any.state().equals("WITHDRAWN")) {
                        decided++;
                        used += days(any);
                        onTime += isBy(any.received(), PROMISED, any.ended()) ? 1 : 0;
                    }
                }
            }
        }
        return new Handling(
                received,
                ended,
                decided,
                decided,
                onTime,
                used,
                (long) decided * STATUTORY,
                (long) decided * PROMISED);
    }

    private int days(ACase any) {
        return world.workdays(any.received(), Objects.requireNonNull(any.ended()));
    }

    private CardCount cards(Organ organ) {
        var counted = new int[4];
        for (var card : world.cards) {
            int gravest = 0;
            for (var raise : card.raises()) {
                if (isIn(raise.day())) {
                    gravest = Math.max(gravest, raise.level());
                }
            }
            if (card.organ().equals(organ) && card.withdrawn() < gravest) {
                counted[gravest]++;
            }
        }
        return new CardCount(counted[1], counted[2], counted[3]);
    }

    private ComplaintCount complaints(Organ organ) {
        int received = 0;
        int answered = 0;
        int inTime = 0;
        for (var any : world.complaints) {
            if (any.organ().equals(organ) && !any.breach() && isIn(any.received())) {
                received++;
                if (any.answered() != null) {
                    answered++;
                    inTime += isBy(any.received(), REPLY, any.answered()) ? 1 : 0;
                }
            }
        }
        return new ComplaintCount(received, answered, inTime);
    }

    private @Nullable RatingCount ratings(Organ organ) {
        var levels = new ArrayList<Integer>();
        for (var month = period.first(); isIn(month); month = month.plusMonths(1)) {
            var ofMonth = levels(organ, YearMonth.from(month));
            if (ofMonth.size() >= fewestRatings) {
                levels.addAll(ofMonth);
            }
        }
        if (levels.isEmpty()) {
            return null;
        }
        var bad = levels.stream().filter(level -> level == 4 || level == 5).count();
        return new RatingCount(
                levels.size(), levels.stream().mapToLong(level -> level).sum(), (int) bad);
    }

    private List<Integer> levels(Organ organ, YearMonth month) {
        return world.ratings.stream()
                .filter(any -> any.organ().equals(organ) && YearMonth.from(any.day()).equals(month))
                .map(ToldWorld.ARating::level)
                .toList();
    }

    /** Whether the last of the working days was not over before: a weekend after it is late. */
    private boolean isBy(LocalDate received, int workdays, LocalDate day) {
        return world.workdays(received, day.minusDays(1)) < workdays;
    }

    private boolean isIn(LocalDate day) {
        return !day.isBefore(period.first()) && !day.isAfter(period.last());
    }
}
