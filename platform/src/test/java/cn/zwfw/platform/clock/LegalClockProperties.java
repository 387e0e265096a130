package cn.zwfw.platform.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zwfw.platform.calendar.ListedDay;
import cn.zwfw.platform.calendar.WorkCalendar;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.clock.ClockDay.Rule;
import cn.zwfw.platform.clock.Histories.History;
import cn.zwfw.platform.problem.Conflict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Over random calendars and histories the clock says what counting day by day says. */
@Cites(
        value = {"行政许可法 42", "行政许可法 45", "行政许可法 82", "民法典 201", "民法典 203"},
        rows = "V5")
class LegalClockProperties {

    @Property
    void isDueOnTheDayThatCountingReaches(@ForAll("histories") History history) {
        assertThat(history.clock().dueOn()).isEqualTo(new Oracle(history).dueOn());
    }

    @Property
    void usesUpADayForEachThatCounts(@ForAll("histories") History history) {
        var oracle = new Oracle(history);
        var clock = history.clock();
        var day = history.clock().ledger().startedOn();
        for (int n = 0; n < 120; n++, day = day.plusDays(1)) {
            assertThat(clock.used(day)).isEqualTo(oracle.used(day));
            assertThat(clock.left(day))
                    .isEqualTo(Math.max(0, clock.budget() - oracle.used(day)))
                    .isNotNegative();
        }
    }

    @Property
    void explainsEveryDay(@ForAll("histories") History history) {
        var clock = history.clock();
        var until = clock.ledger().startedOn().plusDays(90);

        var days = clock.days(until);

        assertThat(days.getFirst().rule()).isEqualTo(Rule.START_DAY);
        assertThat(days.getFirst().counted()).isFalse();
        var count = 0;
        var expected = clock.ledger().startedOn();
        for (var day : days) {
            assertThat(day.day()).isEqualTo(expected);
            count += day.counted() ? 1 : 0;
            assertThat(day.count()).isEqualTo(count);
            assertThat(day.counted()).isEqualTo(day.rule().counts());
            expected = expected.plusDays(1);
        }
        clock.dueOn().ifPresent(due -> assertThat(days.getLast().day()).isAfterOrEqualTo(due));
    }

    @Property
    void aStopNeverBringsTheDeadlineNearer(@ForAll("histories") History history) {
        var without = LedgerWithoutStops.of(history.clock().ledger());
        var plain = new LegalClock(without, history.limit(), history.calendar()).dueOn();

        history.clock()
                .dueOn()
                .ifPresent(due -> assertThat(due).isAfterOrEqualTo(plain.orElseThrow()));
    }

    @Property
    void withNothingButAStartItIsThePlainPeriod(@ForAll("histories") History history) {
        var start = history.clock().ledger().startedOn();
        var clock =
                new LegalClock(
                        Ledger.started(Term.DECISION, start),
                        Limit.workdays(history.limit().length()),
                        history.calendar());

        assertThat(clock.dueOn())
                .contains(history.calendar().plusWorkdays(start, clock.limit().length()));
    }

    @Property
    void aNewNoticeMovesWhatIsRunning(@ForAll("histories") History history) {
        var start = history.clock().ledger().startedOn();
        var holidays =
                start.plusDays(1)
                        .datesUntil(start.plusDays(8))
                        .map(day -> new ListedDay(day, false, "新假期"))
                        .toList();
        var renewed =
                new LegalClock(
                        history.clock().ledger(),
                        Limit.workdays(history.limit().length()),
                        new WorkCalendar(holidays, Set.of()));

        assertThat(renewed.used(start.plusDays(7))).isZero();
    }

    @Example
    void aVisitToTheSiteIsNoSpecialProcedure() {
        assertThat(SpecialProcedure.values())
                .extracting(SpecialProcedure::label)
                .containsExactly("听证", "招标", "拍卖", "检验", "检测", "检疫", "鉴定", "专家评审");
    }

    @Example
    void theDayOfAStopIsTheOrgansAndThatOfAResumptionTheProcedures() {
        var monday = LocalDate.of(2026, 11, 2);
        var ledger =
                Ledger.started(Term.DECISION, monday)
                        .with(new Mark.Stopped(monday.plusDays(2), SpecialProcedure.TESTING, "一"))
                        .with(new Mark.Resumed(monday.plusDays(9), "二"));
        var clock =
                new LegalClock(
                        ledger, Limit.workdays(5), new WorkCalendar(List.of(), Set.of(2026)));

        assertThat(clock.used(monday.plusDays(2))).isEqualTo(2);
        assertThat(clock.used(monday.plusDays(9))).isEqualTo(2);
        assertThat(clock.used(monday.plusDays(10))).isEqualTo(3);
        assertThat(clock.dueOn()).contains(LocalDate.of(2026, 11, 16));
        assertThat(clock.isLate(LocalDate.of(2026, 11, 16))).isFalse();
        assertThat(clock.isLate(LocalDate.of(2026, 11, 17))).isTrue();
    }

    @Example
    void whatCannotFollowIsRefused() {
        var day = LocalDate.of(2026, 11, 2);
        var running = Ledger.started(Term.DECISION, day);
        var stopped = running.with(new Mark.Stopped(day, SpecialProcedure.HEARING, "告知书"));
        var ended = running.with(new Mark.Ended(day.plusDays(3)));

        refuses(running, new Mark.Resumed(day, "没有中止"), "clock-runs");
        refuses(running, new Mark.Started(day), "clock-started");
        refuses(stopped, new Mark.Stopped(day, SpecialProcedure.TENDER, "再次"), "clock-stopped");
        refuses(running, new Mark.Ended(day.minusDays(1)), "clock-goes-back");
        refuses(ended, new Mark.Ended(day.plusDays(4)), "clock-ended");
        refuses(running, extended(day, 11), "extension-too-long");
        refuses(running, extended(day, 0), "extension-too-long");
        refuses(running.with(extended(day, 10)), extended(day, 1), "clock-extended-before");
        refuses(Ledger.started(Term.ACCEPTANCE, day), extended(day, 1), "extension-too-long");
        assertThat(Ledger.started(Term.JOINT_DECISION, day).with(extended(day, 15)).extension())
                .isEqualTo(15);
    }

    private static Mark extended(LocalDate day, int workdays) {
        return new Mark.Extended(day, workdays, "head", "案情复杂");
    }

    private static void refuses(Ledger ledger, Mark mark, String code) {
        assertThatThrownBy(() -> ledger.with(mark))
                .isInstanceOfSatisfying(
                        Conflict.class, conflict -> assertThat(conflict.code()).isEqualTo(code));
    }

    @Provide
    Arbitrary<History> histories() {
        return Histories.any();
    }

    /** Counts day by day, knowing nothing but the marks. */
    private record Oracle(History history) {

        Optional<LocalDate> dueOn() {
            var left = history.clock().budget();
            var day = history.clock().ledger().startedOn();
            for (int n = 0; left > 0 && n < 3_000; n++) {
                day = day.plusDays(1);
                left -= counts(day) ? 1 : 0;
            }
            if (left > 0) {
                return Optional.empty();
            }
            var rest = isInWorkdays() ? 0 : 3_000;
            for (int n = 0; n < rest && !history.calendar().isWorkday(day); n++) {
                day = day.plusDays(1);
            }
            return Optional.of(day);
        }

        int used(LocalDate until) {
            var ledger = history.clock().ledger();
            var used = 0;
            for (var day = ledger.startedOn().plusDays(1);
                    !day.isAfter(until) && !isOver(day);
                    day = day.plusDays(1)) {
                used += counts(day) ? 1 : 0;
            }
            return used;
        }

        private boolean isOver(LocalDate day) {
            return history.clock().ledger().endedOn().filter(day::isAfter).isPresent();
        }

        /** Works through the marks up to the day before: what holds in the morning. */
        private boolean counts(LocalDate day) {
            var stopped = false;
            for (var mark : history.clock().ledger().marks()) {
                if (mark.day().isBefore(day)) {
                    stopped =
                            switch (mark) {
                                case Mark.Stopped _ -> true;
                                case Mark.Resumed _ -> false;
                                default -> stopped;
                            };
                }
            }
            return !stopped && (!isInWorkdays() || history.calendar().isWorkday(day));
        }

        private boolean isInWorkdays() {
            return history.limit().unit() == Limit.Unit.WORKING_DAYS;
        }
    }

    /** The same history as if nothing had stopped it. */
    private static final class LedgerWithoutStops {

        static Ledger of(Ledger ledger) {
            return new Ledger(
                    ledger.term(),
                    ledger.marks().stream()
                            .filter(mark ->
                                    !(mark instanceof Mark.Stopped)
                                            && !(mark instanceof Mark.Resumed))
                            .toList());
        }
    }
}
