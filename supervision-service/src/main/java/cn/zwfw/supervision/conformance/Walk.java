package cn.zwfw.supervision.conformance;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.flow.Choice;
import cn.zwfw.platform.flow.Flow;
import cn.zwfw.platform.flow.FlowNode;
import cn.zwfw.platform.flow.Parallel;
import cn.zwfw.platform.flow.Step;
import cn.zwfw.supervision.known.KnownCase;
import cn.zwfw.supervision.known.KnownStep;
import cn.zwfw.supervision.rule.Watched;
import cn.zwfw.supervision.sign.Occurrence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A case walked along its published flow: what was left out, done too early, or is not of it. */
@Cites(
        value = {"B16(2)", "B16(4)", "B16(5)"},
        rows = "S2")
final class Walk {

    private final KnownCase any;
    private final Flow flow;
    private final LocalDate toldOn;
    private final Rounds rounds;
    private final List<Occurrence> found = new ArrayList<>();

    private Walk(KnownCase any, Flow flow, LocalDate toldOn) {
        this.any = any;
        this.flow = flow;
        this.toldOn = toldOn;
        this.rounds = new Rounds(any, flow);
    }

    static List<Occurrence> of(KnownCase any, Flow flow, LocalDate toldOn) {
        var walk = new Walk(any, flow, toldOn);
        walk.sequence(flow.nodes(), _ -> true);
        walk.foreign();
        walk.unrecorded();
        return List.copyOf(walk.found);
    }

    /**
     * Each is opened when all before it is done.
     *
     * @param before on which days all before the first stood as done
     * @return on which days all of it stood as done; what was never done says nothing
     */
    private Predicate<LocalDate> sequence(List<FlowNode> nodes, Predicate<LocalDate> before) {
        var last = before;
        for (var node : nodes) {
            last = node(node, last);
        }
        return last;
    }

    private Predicate<LocalDate> node(FlowNode node, Predicate<LocalDate> before) {
        return switch (node) {
            case Step step -> step(step, before);
            case Parallel parallel ->
                    parallel.branches().stream()
                            .map(branch -> sequence(branch.nodes(), before))
                            .reduce(_ -> true, Predicate::and);
            case Choice choice -> chosen(choice, before);
        };
    }

    private Predicate<LocalDate> chosen(Choice choice, Predicate<LocalDate> before) {
        var index = rounds.last(choice.id()).map(KnownStep::chosen).orElse(null);
        if (index == null) {
            // which way was taken is not told: steps of any way are in order, none is missed
            var steps =
                    Stream.concat(
                                    choice.branches().stream()
                                            .flatMap(branch -> branch.nodes().stream()),
                                    choice.otherwise().stream())
                            .flatMap(FlowNode::steps)
                            .filter(step -> rounds.last(step.id()).isPresent())
                            .map(step -> step(step, before))
                            .reduce(Predicate::and)
                            .orElse(before);
            return done(choice, steps);
        }
        var way = index < 0 ? choice.otherwise() : choice.branches().get(index).nodes();
        // what comes after may have begun when another way was chosen
        return sequence(way, done(choice, before))
                .or(day -> rounds.wasDoneBefore(choice.id(), day));
    }

    private Predicate<LocalDate> step(Step step, Predicate<LocalDate> before) {
        var task = rounds.last(step.id()).orElse(null);
        var opened = task == null ? null : task.openedOn();
        if (task == null || opened == null) {
            skipped(step);
            return done(step, before);
        }
        if (!before.test(opened) && !rounds.isOpenedBySendingBack(task)) {
            found.add(new Occurrence(Watched.DISORDERED_STEP, step.name(), start(opened)));
        }
        if (!task.isDone()) {
            skipped(step);
        }
        return done(step, before);
    }

    private Predicate<LocalDate> done(FlowNode node, Predicate<LocalDate> otherwise) {
        return rounds.wasEverDone(node.id()) ? day -> rounds.wasDone(node.id(), day) : otherwise;
    }

    /** A step is left out once the case is decided in substance and it was not done. */
    private void skipped(Step step) {
        if (any.isDecided()) {
            any.endedOn(toldOn)
                    .ifPresent(day ->
                            found.add(
                                    new Occurrence(Watched.SKIPPED_STEP, step.name(), start(day))));
        }
    }

    private void foreign() {
        var steps = flow.steps().stream().collect(Collectors.toMap(Step::id, step -> step));
        var choices = choices(flow.nodes()).map(FlowNode::id).toList();
        for (var task : any.steps()) {
            var opened = task.openedOn();
            var step = steps.get(task.node());
            if (opened == null || choices.contains(task.node())) {
                continue;
            }
            if (step == null) {
                found.add(foreign("公布的流程没有环节“" + named(task) + "”。", opened));
            } else if (task.office() != null && !task.office().equals(step.office())) {
                found.add(
                        foreign(
                                "环节“%s”应由%s办理,实由%s办理。"
                                        .formatted(step.name(), step.office(), task.office()),
                                opened));
            }
        }
    }

    private static Occurrence foreign(String what, LocalDate opened) {
        return new Occurrence(Watched.FOREIGN_STEP, what, start(opened));
    }

    private static String named(KnownStep task) {
        return task.name() == null ? task.node() : task.name();
    }

    private static Stream<FlowNode> choices(List<FlowNode> nodes) {
        return nodes.stream()
                .flatMap(node ->
                        switch (node) {
                            case Step _ -> Stream.<FlowNode>empty();
                            case Parallel parallel ->
                                    parallel.branches().stream()
                                            .flatMap(branch -> choices(branch.nodes()));
                            case Choice choice ->
                                    Stream.concat(
                                            Stream.of(node),
                                            Stream.concat(
                                                    choice.branches().stream()
                                                            .flatMap(branch ->
                                                                    choices(branch.nodes())),
                                                    choices(choice.otherwise())));
                        });
    }

    /** Districts tell no records, so nothing can be said of theirs. */
    private void unrecorded() {
        if (any.isOfDistrict()) {
            return;
        }
        for (var step : flow.steps()) {
            rounds.last(step.id())
                    .filter(task -> task.isDone() && !rounds.isRecorded(step.id()))
                    .map(KnownStep::doneOn)
                    .ifPresent(day ->
                            found.add(
                                    new Occurrence(
                                            Watched.UNRECORDED_STEP, step.name(), start(day))));
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(CityTime.ZONE).toInstant();
    }
}
