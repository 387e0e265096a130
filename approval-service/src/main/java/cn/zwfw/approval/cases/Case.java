package cn.zwfw.approval.cases;

import cn.zwfw.approval.life.Act;
import cn.zwfw.approval.life.CaseState;
import cn.zwfw.approval.life.LifeCycle;
import cn.zwfw.approval.run.Run;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.calendar.WorkCalendar;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.clock.Mark;
import cn.zwfw.platform.clock.SpecialProcedure;
import cn.zwfw.platform.clock.Term;
import cn.zwfw.platform.problem.Conflict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One item applied for, from its receipt to its archive. It never changes: every act gives the case
 * after it, or says why it cannot be done. Days are days in the city.
 *
 * @param version grows by one with every act
 * @param application what the applicant filled in; several cases may have the same
 * @param applicant login of whoever applied
 * @param act by which it came to stand where it stands
 * @param receivedAt when the application was received; never changes
 * @param supplemented materials were asked for once, which is all the law allows
 */
public record Case(
        String number,
        int version,
        UUID application,
        String applicant,
        HandledItem item,
        CaseState state,
        Act act,
        Instant receivedAt,
        @Nullable Acceptance acceptance,
        boolean supplemented,
        @Nullable Verdict verdict,
        Run run,
        Clocks clocks) {

    /** An application as it comes in. */
    @Cites(value = "行政许可法 29", rows = "V3")
    public static Case received(
            String number, UUID application, String applicant, HandledItem item, Instant at) {
        return new Case(
                number,
                1,
                application,
                applicant,
                item,
                LifeCycle.after(CaseState.DRAFT, Act.SUBMIT),
                Act.SUBMIT,
                at,
                null,
                false,
                null,
                Run.waiting(item.flow()),
                Clocks.NONE.started(Term.ACCEPTANCE, CityTime.day(at)));
    }

    public Case takenUp() {
        return after(Act.TAKE_UP);
    }

    /**
     * All that is missing is told at once, within five days, and once.
     *
     * @throws Conflict the second time, or when the five days are over: then it is accepted
     */
    @Cites(value = "行政许可法 32(4)", rows = "V3")
    public Case supplementAsked(LocalDate day, WorkCalendar calendar) {
        requireInTime(day, calendar);
        if (supplemented) {
            throw Conflict.because("supplement-once");
        }
        return after(Act.ASK_SUPPLEMENT)
                .with(clocks.ended(Term.ACCEPTANCE, day))
                .with(acceptance, true, verdict);
    }

    /** The five days begin anew with what is complete now. */
    @Cites(value = "行政许可法 32(5)", rows = "V3")
    public Case supplementGiven(LocalDate day) {
        return after(Act.SUPPLEMENT).with(clocks.started(Term.ACCEPTANCE, day));
    }

    @Cites(value = "行政许可法 32(1)", rows = "V3")
    public Case notRequired(LocalDate day, WorkCalendar calendar) {
        requireInTime(day, calendar);
        return after(Act.DECLARE_NOT_REQUIRED).with(clocks.ended(day));
    }

    @Cites(value = "行政许可法 32(2)", rows = "V3")
    public Case notAccepted(LocalDate day, WorkCalendar calendar) {
        requireInTime(day, calendar);
        return after(Act.REFUSE_ACCEPTANCE).with(clocks.ended(day));
    }

    /** Accepted on this day; when the five days are over, as of the day of receipt. */
    @Cites(value = "行政许可法 32(5)", rows = "V3")
    public Case accepted(LocalDate day, WorkCalendar calendar) {
        return clocks.isSilent(day, calendar)
                ? deemedAccepted(day, calendar)
                : accepted(Act.ACCEPT, new Acceptance(day, false), day);
    }

    /**
     * Accepted by silence, as of the day on which everything was received.
     *
     * @throws Conflict while the five days run
     */
    @Cites(
            value = {"行政许可法 32(4)", "B16(3)"},
            rows = {"V3", "V5"})
    public Case deemedAccepted(LocalDate day, WorkCalendar calendar) {
        if (!clocks.isSilent(day, calendar)) {
            throw Conflict.because("acceptance-not-late");
        }
        var received = clocks.of(Term.ACCEPTANCE).orElseThrow().startedOn();
        return accepted(Act.DEEM_ACCEPTED, new Acceptance(received, true), day);
    }

    @Cites(value = "A14", rows = "V4")
    public Case stepCompleted(String step, int round, LocalDate day) {
        requireRound(step, round);
        return after(Act.COMPLETE_STEP).with(run.completed(step, day));
    }

    @Cites(value = "A14", rows = "V4")
    public Case branchChosen(String choice, int round, int branch, LocalDate day) {
        requireRound(choice, round);
        return after(Act.CHOOSE_BRANCH).with(run.chosen(choice, branch, day));
    }

    @Cites(value = "A14", rows = "V4")
    public Case sentBack(String from, int round, String to, LocalDate day) {
        requireRound(from, round);
        return after(Act.SEND_BACK).with(run.sentBack(from, to, day));
    }

    @Cites(value = "行政许可法 45", rows = "V5")
    public Case stopped(SpecialProcedure procedure, String document, LocalDate day) {
        return after(Act.STOP_CLOCK)
                .with(clocks.with(Term.DECISION, new Mark.Stopped(day, procedure, document)));
    }

    @Cites(value = "行政许可法 45", rows = "V5")
    public Case resumed(String document, LocalDate day) {
        return after(Act.RESUME_CLOCK)
                .with(clocks.with(Term.DECISION, new Mark.Resumed(day, document)));
    }

    @Cites(value = "行政许可法 42", rows = "V5")
    public Case extended(int workdays, String approver, String reason, LocalDate day) {
        var mark = new Mark.Extended(day, workdays, approver, reason);
        return after(Act.EXTEND).with(clocks.with(Term.DECISION, mark));
    }

    /** All the cases of the application have more time; its own clock does not move. */
    public Case jointlyExtended() {
        return after(Act.EXTEND_JOINTLY);
    }

    /** A new notice of holidays moved the day on which something is due. */
    @Cites(value = "行政许可法 82", rows = "V5")
    public Case recounted() {
        return after(Act.RECOUNT);
    }

    /**
     * Decided, when everything that the flow asks for is done.
     *
     * @throws Conflict while a step is left
     */
    @Cites(
            value = {"行政许可法 38", "B16(2)"},
            rows = {"V3", "V4"})
    public Case decided(Verdict decision, LocalDate day) {
        var decided = after(decision == Verdict.GRANTED ? Act.GRANT : Act.REFUSE);
        if (!run.isDone()) {
            throw Conflict.because("steps-left", run.name(run.open().getFirst().node()));
        }
        return decided.with(acceptance, supplemented, decision)
                .with(clocks.ended(Term.DECISION, day).started(Term.DELIVERY, day));
    }

    public Case closed() {
        return after(Act.CLOSE);
    }

    @Cites(value = "行政许可法 44", rows = "V5")
    public Case delivered(LocalDate day) {
        return after(Act.DELIVER).with(clocks.ended(Term.DELIVERY, day));
    }

    public Case withdrawn(LocalDate day) {
        return after(Act.WITHDRAW).with(clocks.ended(day));
    }

    @Cites(value = "行政许可法 69", rows = "V3")
    public Case revoked(LocalDate day) {
        requireGranted();
        return after(Act.REVOKE).with(clocks.ended(day));
    }

    @Cites(value = "行政许可法 70", rows = "V3")
    public Case cancelled(LocalDate day) {
        requireGranted();
        return after(Act.CANCEL).with(clocks.ended(day));
    }

    @Cites(value = "A18", rows = "V8")
    public Case archived() {
        return after(Act.ARCHIVE);
    }

    /** By when the organ has to do what it has to do now, when that is known. */
    public Optional<Due> due(WorkCalendar calendar) {
        return clocks.due(item, calendar);
    }

    private Case accepted(Act how, Acceptance accepted, LocalDate day) {
        var started = clocks.ended(Term.ACCEPTANCE, day).started(Term.DECISION, accepted.day());
        return after(how).with(accepted, supplemented, verdict, run.begunByAccepting(day), started);
    }

    private void requireInTime(LocalDate day, WorkCalendar calendar) {
        if (clocks.isSilent(day, calendar)) {
            throw Conflict.because("deemed-accepted");
        }
    }

    private void requireRound(String node, int round) {
        if (run.task(node).round() != round) {
            throw Conflict.because("step-not-open", run.name(node));
        }
    }

    private void requireGranted() {
        if (verdict != Verdict.GRANTED) {
            throw Conflict.because("nothing-granted");
        }
    }

    private Case after(Act next) {
        return new Case(
                number,
                version + 1,
                application,
                applicant,
                item,
                LifeCycle.after(state, next),
                next,
                receivedAt,
                acceptance,
                supplemented,
                verdict,
                run,
                clocks);
    }

    private Case with(Clocks changed) {
        return with(acceptance, supplemented, verdict, run, changed);
    }

    private Case with(Run changed) {
        return with(acceptance, supplemented, verdict, changed, clocks);
    }

    private Case with(@Nullable Acceptance how, boolean asked, @Nullable Verdict decision) {
        return with(how, asked, decision, run, clocks);
    }

    private Case with(
            @Nullable Acceptance how,
            boolean asked,
            @Nullable Verdict decision,
            Run progress,
            Clocks ledgers) {
        return new Case(
                number,
                version,
                application,
                applicant,
                item,
                state,
                act,
                receivedAt,
                how,
                asked,
                decision,
                progress,
                ledgers);
    }
}
