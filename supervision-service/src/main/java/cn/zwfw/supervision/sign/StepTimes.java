package cn.zwfw.supervision.sign;

import cn.zwfw.platform.calendar.WorkCalendar;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.clock.Ledger;
import cn.zwfw.platform.clock.Limit;
import cn.zwfw.platform.clock.Mark;
import cn.zwfw.platform.clock.Term;
import cn.zwfw.platform.flow.Flow;
import cn.zwfw.platform.flow.Step;
import cn.zwfw.supervision.known.KnownCase;
import cn.zwfw.supervision.known.KnownStep;
import cn.zwfw.supervision.rule.Watched;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How long steps take against what the flow gives them; special procedures are left out. */
@Cites(
        value = {"A14", "行政许可法 45"},
        rows = "S1")
public final class StepTimes {

    private StepTimes() {}

    /**
     * One course for each step that was begun.
     *
     * @param toldOn the day on which the case was told
     */
    public static List<Sign> of(KnownCase any, Flow flow, LocalDate toldOn, WorkCalendar calendar) {
        var steps = flow.steps().stream().collect(Collectors.toMap(Step::id, step -> step));
        var marks =
                any.clock(Term.DECISION)
                        .map(clock -> clock.ledger().marks())
                        .orElse(List.<Mark>of());
        return any.steps().stream()
                .filter(task -> task.openedOn() != null && steps.containsKey(task.node()))
                .<Sign>map(task ->
                        course(
                                Objects.requireNonNull(steps.get(task.node())),
                                task,
                                marks,
                                any.endedOn(toldOn).orElse(null),
                                calendar))
                .toList();
    }

    private static Course course(
            Step step,
            KnownStep task,
            List<Mark> ofCase,
            @Nullable LocalDate ended,
            WorkCalendar calendar) {
        var opened = Objects.requireNonNull(task.openedOn());
        var done = task.doneOn() == null ? ended : task.doneOn();
        var marks = new ArrayList<Mark>();
        marks.add(new Mark.Started(opened));
        standing(ofCase, opened)
                .ifPresent(stop ->
                        marks.add(new Mark.Stopped(opened, stop.procedure(), stop.document())));
        ofCase.stream()
                .filter(StepTimes::isPause)
                .filter(mark -> !mark.day().isBefore(opened))
                .filter(mark -> done == null || !mark.day().isAfter(done))
                .forEach(marks::add);
        if (done != null) {
            marks.add(new Mark.Ended(done.isBefore(opened) ? opened : done));
        }
        return Course.of(
                Watched.STEP,
                step.name(),
                new Ledger(Term.DECISION, marks),
                Limit.workdays(step.days()),
                calendar);
    }

    /** The procedure that ran when the step was opened: districts open steps meanwhile. */
    private static Optional<Mark.Stopped> standing(List<Mark> ofCase, LocalDate opened) {
        return ofCase.stream()
                .filter(StepTimes::isPause)
                .filter(mark -> mark.day().isBefore(opened))
                .reduce((_, later) -> later)
                .filter(Mark.Stopped.class::isInstance)
                .map(Mark.Stopped.class::cast);
    }

    private static boolean isPause(Mark mark) {
        return mark instanceof Mark.Stopped || mark instanceof Mark.Resumed;
    }
}
