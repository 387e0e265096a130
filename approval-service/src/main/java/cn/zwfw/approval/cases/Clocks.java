package cn.zwfw.approval.cases;

import cn.zwfw.platform.calendar.WorkCalendar;
import cn.zwfw.platform.clock.Ledger;
import cn.zwfw.platform.clock.LegalClock;
import cn.zwfw.platform.clock.Mark;
import cn.zwfw.platform.clock.Term;
import cn.zwfw.platform.problem.Conflict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The ledgers of a case in the order in which they began; of a term, the last one counts. */
public record Clocks(List<Ledger> ledgers) {

    public static final Clocks NONE = new Clocks(List.of());

    public Clocks {
        ledgers = List.copyOf(ledgers);
    }

    public Optional<Ledger> of(Term term) {
        return ledgers.reversed().stream().filter(ledger -> ledger.term() == term).findFirst();
    }

    /** Whether a clock of the term has begun and not ended. */
    public boolean isRunning(Term term) {
        return of(term).filter(ledger -> !ledger.isEnded()).isPresent();
    }

    public Clocks started(Term term, LocalDate day) {
        return new Clocks(
                Stream.concat(ledgers.stream(), Stream.of(Ledger.started(term, day))).toList());
    }

    /**
     * With one more mark on the last clock of the term.
     *
     * @throws Conflict when there is none, or the mark cannot follow
     */
    public Clocks with(Term term, Mark mark) {
        var marked = new ArrayList<>(ledgers);
        for (int i = marked.size() - 1; i >= 0; i--) {
            if (marked.get(i).term() == term) {
                marked.set(i, marked.get(i).with(mark));
                return new Clocks(marked);
            }
        }
        throw Conflict.because("clock-not-started", term.label());
    }

    /** With every clock ended that runs. */
    public Clocks ended(LocalDate day) {
        return new Clocks(
                ledgers.stream()
                        .map(ledger -> ledger.isEnded() ? ledger : ledger.with(new Mark.Ended(day)))
                        .toList());
    }

    /** With the clock of the term ended, if it runs. */
    public Clocks ended(Term term, LocalDate day) {
        return isRunning(term) ? with(term, new Mark.Ended(day)) : this;
    }

    /** The clock that runs for the organ now, and the day on which it is due, when known. */
    public Optional<Due> due(HandledItem item, WorkCalendar calendar) {
        return Stream.of(Term.ACCEPTANCE, Term.DECISION, Term.DELIVERY)
                .filter(this::isRunning)
                .findFirst()
                .flatMap(
                        term -> clock(term, item, calendar).dueOn().map(day -> new Due(term, day)));
    }

    /**
     * The last clock of a term; its limit for decisions is what the item promises.
     *
     * @throws java.util.NoSuchElementException when it has not begun
     */
    public LegalClock clock(Term term, HandledItem item, WorkCalendar calendar) {
        var ledger = of(term).orElseThrow();
        return term == Term.DECISION
                ? new LegalClock(ledger, item.promised(), calendar)
                : LegalClock.ofTerm(ledger, calendar);
    }

    /** Whether the last clock of a term is late on this day, or was when it ended. */
    public boolean isLate(Term term, HandledItem item, LocalDate day, WorkCalendar calendar) {
        return of(term).isPresent() && clock(term, item, calendar).isLate(day);
    }

    /** Whether the organ has said nothing for longer than it may (行政许可法 32). */
    boolean isSilent(LocalDate day, WorkCalendar calendar) {
        return isRunning(Term.ACCEPTANCE)
                && LegalClock.ofTerm(of(Term.ACCEPTANCE).orElseThrow(), calendar).isLate(day);
    }
}
