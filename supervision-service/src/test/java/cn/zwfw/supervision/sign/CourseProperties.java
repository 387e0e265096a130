package cn.zwfw.supervision.sign;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.clock.Histories;
import cn.zwfw.platform.clock.Histories.History;
import cn.zwfw.platform.clock.Ledger;
import cn.zwfw.platform.clock.LegalClock;
import cn.zwfw.platform.clock.Mark;
import cn.zwfw.supervision.rule.Measure;
import cn.zwfw.supervision.rule.Watched;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What a course shows is what somebody would see who looks at its clock at every midnight. */
@Cites(
        value = {"A14", "行政许可法 45"},
        rows = "S1")
class CourseProperties {

    private static final int AFTERWARDS = 40;

    @Provide
    Arbitrary<History> histories() {
        return Histories.any();
    }

    @Property(tries = 300)
    void itIsLateWhenTheLastDayThatWasKnownIsOver(@ForAll("histories") History history) {
        holds(history, Measure.PASSED, 0, (day, clock, due) -> day.isAfter(due));
    }

    @Property(tries = 300)
    void itIsNearWhenSoFewWorkingDaysAreLeft(
            @ForAll("histories") History history, @ForAll @IntRange(max = 6) int left) {
        holds(
                history,
                Measure.WORKDAYS_LEFT,
                left,
                (day, clock, due) ->
                        !day.isAfter(due) && history.calendar().workdaysBetween(day, due) <= left);
    }

    @Property(tries = 300)
    void muchOfItIsUsedWhenTheClockSaysSo(
            @ForAll("histories") History history, @ForAll @IntRange(min = 1, max = 100) int share) {
        holds(
                history,
                Measure.SHARE_USED,
                share,
                (day, clock, due) ->
                        !day.isAfter(due) && clock.used(day) * 100 >= share * clock.budget());
    }

    private static void holds(History history, Measure measure, int threshold, Model model) {
        var course =
                Course.of(
                        Watched.PROMISE, "", history.ledger(), history.limit(), history.calendar());
        var seen = course.seen(measure, threshold);
        var first = history.ledger().startedOn().plusDays(1);
        var last = history.ledger().marks().getLast().day().plusDays(AFTERWARDS);
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            var midnight = day.atStartOfDay(CityTime.ZONE).toInstant();
            var shown =
                    seen.stream()
                            .anyMatch(any ->
                                    !any.span().from().isAfter(midnight)
                                            && (any.span().until() == null
                                                    || midnight.isBefore(any.span().until())));
            assertThat(shown)
                    .as("%s %s %s", day, measure, history)
                    .isEqualTo(is(history, day, model));
        }
    }

    private static boolean is(History history, LocalDate day, Model model) {
        return known(history.ledger(), day)
                .map(ledger -> new LegalClock(ledger, history.limit(), history.calendar()))
                .flatMap(clock -> clock.dueOn().map(due -> model.is(day, clock, due)))
                .orElse(false);
    }

    /** The marks that were there at the midnight with which the day begins. */
    private static Optional<Ledger> known(Ledger ledger, LocalDate day) {
        var marks = ledger.marks().stream().filter(mark -> mark.day().isBefore(day)).toList();
        return marks.getLast() instanceof Mark.Ended
                ? Optional.empty()
                : Optional.of(new Ledger(ledger.term(), marks));
    }

    private interface Model {
        boolean is(LocalDate day, LegalClock clock, LocalDate due);
    }
}
