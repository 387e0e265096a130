package cn.zwfw.approval.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zwfw.approval.life.CaseState;
import cn.zwfw.approval.life.LifeCycle;
import cn.zwfw.approval.run.Flows;
import cn.zwfw.approval.run.Run;
import cn.zwfw.approval.run.Task;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.calendar.WorkCalendar;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.clock.Limit;
import cn.zwfw.platform.clock.Mark;
import cn.zwfw.platform.clock.SpecialProcedure;
import cn.zwfw.platform.clock.Term;
import cn.zwfw.platform.flow.Choice;
import cn.zwfw.platform.flow.Flow;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.platform.problem.ServiceProblem;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is done with a case in whatever order, the law holds. */
@Cites(
        value = {"A14", "行政许可法 32(4)", "行政许可法 42", "行政许可法 45"},
        rows = {"V3", "V4", "V5"})
class CaseProperties {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final WorkCalendar CALENDAR = new WorkCalendar(List.of(), Set.of(2026));

    @Property
    void everyActIsDrawnAndCountedAndMarksOnlyGrow(
            @ForAll("flows") Flow flow, @ForAll Random random) {
        var before = received(flow);
        var day = START;
        for (int i = 0; i < 40; i++) {
            day = day.plusDays(random.nextInt(4));
            var after = tried(before, random, day);
            if (after.version() == before.version()) {
                continue;
            }
            assertThat(after.version()).isEqualTo(before.version() + 1);
            assertThat(LifeCycle.next(before.state(), after.act())).contains(after.state());
            assertThat(after.receivedAt()).isEqualTo(before.receivedAt());
            for (int ledger = 0; ledger < before.clocks().ledgers().size(); ledger++) {
                var known = before.clocks().ledgers().get(ledger);
                var now = after.clocks().ledgers().get(ledger);
                assertThat(now.marks()).startsWith(known.marks().toArray(Mark[]::new));
            }
            before = after;
        }
    }

    @Property
    void aClockIsNeverNegativeAndRunsOnlyWhileItsTimeIs(
            @ForAll("flows") Flow flow, @ForAll Random random) {
        var any = lived(received(flow), random, START, 40);

        for (var term : List.of(Term.ACCEPTANCE, Term.DECISION, Term.DELIVERY)) {
            if (any.clocks().of(term).isPresent()) {
                var clock = any.clocks().clock(term, any.item(), CALENDAR);
                assertThat(clock.used(START.plusDays(400))).isNotNegative();
                assertThat(clock.left(START.plusDays(400))).isNotNegative();
            }
        }
        var decided = any.verdict() != null;
        assertThat(any.clocks().isRunning(Term.DECISION))
                .isEqualTo(
                        any.acceptance() != null
                                && !decided
                                && any.state() != CaseState.WITHDRAWN
                                && any.state() != CaseState.ARCHIVED);
        assertThat(any.clocks().isRunning(Term.ACCEPTANCE))
                .isEqualTo(
                        any.state() == CaseState.SUBMITTED || any.state() == CaseState.PRE_CHECK);
    }

    @Property
    void everyCaseCanStillReachItsEnd(@ForAll("flows") Flow flow, @ForAll Random random) {
        var any = lived(received(flow), random, START, 30);
        var day = START.plusDays(200);
        for (int acts = 0; any.state() != CaseState.ARCHIVED; acts++) {
            assertThat(acts).isLessThan(10 * Flow.MOST_NODES);
            any = onward(any, day, random);
        }
        assertThat(any.clocks().ledgers()).allMatch(ledger -> ledger.isEnded());
    }

    @Property
    void anArchivedCaseNeverChanges(@ForAll("flows") Flow flow, @ForAll Random random) {
        var archived = received(flow).withdrawn(START).archived();

        for (int i = 0; i < 60; i++) {
            assertThat(tried(archived, random, START.plusDays(i))).isSameAs(archived);
        }
    }

    @Property
    void nothingIsDecidedBeforeTheFlowIsDone(@ForAll("flows") Flow flow, @ForAll Random random) {
        var any = received(flow);
        var day = START;
        for (int i = 0; i < 40; i++) {
            var before = any;
            any = tried(before, random, day);
            if (any.verdict() != null) {
                assertThat(any.run().isDone()).isTrue();
            }
        }
    }

    @Example
    void acceptedBySilenceIsAcceptedOnTheDayOfReceipt() {
        var received = received(Flows.fork());
        var lastDay = LocalDate.of(2026, 3, 9);

        assertThatThrownBy(() -> received.deemedAccepted(lastDay, CALENDAR))
                .isInstanceOf(Conflict.class);
        var deemed = received.accepted(lastDay.plusDays(1), CALENDAR);
        assertThat(deemed.acceptance()).isEqualTo(new Acceptance(START, true));
        assertThat(
                        deemed.clocks()
                                .clock(Term.DECISION, deemed.item(), CALENDAR)
                                .ledger()
                                .startedOn())
                .isEqualTo(START);
        assertThatThrownBy(() -> received.notAccepted(lastDay.plusDays(1), CALENDAR))
                .isInstanceOf(Conflict.class);
        assertThat(received.accepted(lastDay, CALENDAR).acceptance())
                .isEqualTo(new Acceptance(lastDay, false));
    }

    @Example
    void aSupplementBeginsTheFiveDaysAnewAndIsAskedForOnce() {
        var asked = received(Flows.fork()).supplementAsked(START.plusDays(2), CALENDAR);
        assertThat(asked.due(CALENDAR)).isEmpty();
        var given = asked.supplementGiven(START.plusDays(30));

        assertThat(given.due(CALENDAR))
                .contains(new Due(Term.ACCEPTANCE, LocalDate.of(2026, 4, 8)));
        assertThatThrownBy(() -> given.supplementAsked(START.plusDays(31), CALENDAR))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.code()).isEqualTo("supplement-once"));
        assertThat(given.deemedAccepted(LocalDate.of(2026, 4, 9), CALENDAR).acceptance())
                .isEqualTo(new Acceptance(START.plusDays(30), true));
    }

    @Provide
    Arbitrary<Flow> flows() {
        return Flows.any();
    }

    private static Case received(Flow flow) {
        var item =
                new HandledItem(
                        "11620100013900001G3000100000001",
                        1,
                        "食品经营许可",
                        "01",
                        "11620100013900001G",
                        "620100",
                        "审批处",
                        flow,
                        Limit.workdays(20),
                        Limit.workdays(10));
        return Case.received(
                "N1",
                new UUID(0, 1),
                "citizen",
                item,
                START.atStartOfDay(CityTime.ZONE).toInstant());
    }

    private static Case lived(Case any, Random random, LocalDate start, int acts) {
        var lived = any;
        var day = start;
        for (int i = random.nextInt(acts); i > 0; i--) {
            day = day.plusDays(random.nextInt(4));
            lived = tried(lived, random, day);
        }
        return lived;
    }

    private static Case tried(Case before, Random random, LocalDate day) {
        try {
            return any(random, day).apply(before);
        } catch (ServiceProblem refused) {
            return before;
        }
    }

    private static UnaryOperator<Case> any(Random random, LocalDate day) {
        return switch (random.nextInt(22)) {
            case 0 -> Case::takenUp;
            case 1 -> any -> any.supplementAsked(day, CALENDAR);
            case 2 -> any -> any.supplementGiven(day);
            case 3 -> any -> any.notRequired(day, CALENDAR);
            case 4 -> any -> any.notAccepted(day, CALENDAR);
            case 5, 6 -> any -> any.accepted(day, CALENDAR);
            case 7 -> any -> any.deemedAccepted(day, CALENDAR);
            case 8, 9, 10, 11 -> any -> forward(any, day, random);
            case 12 -> any -> back(any, day, random);
            case 13 -> any -> any.stopped(SpecialProcedure.TESTING, "送检", day);
            case 14 -> any -> any.resumed("合格", day);
            case 15 -> any -> any.extended(1 + random.nextInt(12), "head", "复杂", day);
            case 16 -> any -> any.decided(Verdict.GRANTED, day);
            case 17 -> any -> any.decided(Verdict.REFUSED, day);
            case 18 -> Case::closed;
            case 19 -> any -> any.delivered(day);
            case 20 -> any -> random.nextBoolean() ? any.revoked(day) : any.cancelled(day);
            default -> random.nextInt(6) == 0 ? any -> any.withdrawn(day) : Case::archived;
        };
    }

    private static Case forward(Case any, LocalDate day, Random random) {
        var open = any.run().open();
        if (open.isEmpty()) {
            return any;
        }
        var task = open.get(random.nextInt(open.size()));
        return any.run().node(task.node()) instanceof Choice choice
                ? any.branchChosen(
                        choice.id(),
                        task.round(),
                        random.nextInt(choice.branches().size() + 1) - 1,
                        day)
                : any.stepCompleted(task.node(), task.round(), day);
    }

    private static Case back(Case any, LocalDate day, Random random) {
        Run run = any.run();
        var done = run.tasks().values().stream().filter(task -> task.is(Task.State.DONE)).toList();
        var open = run.open();
        if (done.isEmpty() || open.isEmpty()) {
            return any;
        }
        var from = open.get(random.nextInt(open.size()));
        return any.sentBack(
                from.node(), from.round(), done.get(random.nextInt(done.size())).node(), day);
    }

    /** What a diligent officer would do next. */
    private static Case onward(Case any, LocalDate day, Random random) {
        return switch (any.state()) {
            case SUBMITTED, PRE_CHECK -> any.accepted(day, CALENDAR);
            case SUPPLEMENT -> any.supplementGiven(day);
            case ACCEPTED, IN_REVIEW ->
                    any.run().isDone()
                            ? any.decided(Verdict.GRANTED, day)
                            : forward(any, day, random);
            case SPECIAL_PROCEDURE -> any.resumed("合格", day);
            case GRANTED, REFUSED -> any.closed();
            case CLOSED -> any.delivered(day);
            default -> any.archived();
        };
    }
}
