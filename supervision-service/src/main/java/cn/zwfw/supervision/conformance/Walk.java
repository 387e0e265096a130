package cn.zwfw.supervision.conformance;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.flow.Choice;
import cn.zwfw.platform.flow.Flow;
import cn.zwfw.platform.flow.FlowNode;
import cn.zwfw.platform.flow.Parallel;
import cn.zwfw.platform.flow.Step;
import cn.zwfw.supervision.known.KnownCase;
import cn.zwfw.supervision.known.KnownRecord;
import cn.zwfw.supervision.known.KnownStep;
import cn.zwfw.supervision.rule.Watched;
import cn.zwfw.supervision.sign.Occurrence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Map<String, KnownStep> done;
    private final List<Occurrence> found = new ArrayList<>();

    private Walk(KnownCase any, Flow flow, LocalDate toldOn) {
        this.any = any;
        this.flow = flow;
        this.toldOn = toldOn;
        this.done =
                any.steps().stream()
                        .collect(Collectors.toMap(KnownStep::node, step -> step, Walk::later));
    }

    static List<Occurrence> of(KnownCase any, Flow flow, LocalDate toldOn) {
        var walk = new Walk(any, flow, toldOn);
        walk.sequence(flow.nodes(), Optional.empty());
        walk.foreign();
        walk.unrecorded();
        return List.copyOf(walk.found);
    }

    private static KnownStep later(KnownStep one, KnownStep other) {
        return other.round() > one.round() ? other : one;
    }

    /** Each begins when all before it is done; answers the last day of all of it. */
    private Optional<LocalDate> sequence(List<FlowNode> nodes, Optional<LocalDate> before) {
        var last = before;
        for (var node : nodes) {
            var known = last;
            last = node(node, known).or(() -> known);
        }
        return last;
    }

    private Optional<LocalDate> node(FlowNode node, Optional<LocalDate> before) {
        return switch (node) {
            case Step step -> step(step, before);
            case Parallel parallel ->
                    parallel.branches().stream()
                            .flatMap(branch -> sequence(branch.nodes(), before).stream())
                            .max(Comparator.naturalOrder());
            case Choice choice -> chosen(choice, before);
        };
    }

    private Optional<LocalDate> chosen(Choice choice, Optional<LocalDate> before) {
        var task = done.get(choice.id());
        var index = task == null ? null : task.chosen();
        if (index == null) {
            // which way was taken is not told: steps of any way are in order, none is missed
            return Stream.concat(
                            choice.branches().stream().flatMap(branch -> branch.nodes().stream()),
                            choice.otherwise().stream())
                    .flatMap(FlowNode::steps)
                    .filter(step -> done.containsKey(step.id()))
                    .flatMap(step -> step(step, before).stream())
                    .max(Comparator.naturalOrder());
        }
        var way = index < 0 ? choice.otherwise() : choice.branches().get(index).nodes();
        return sequence(way, before);
    }

    private Optional<LocalDate> step(Step step, Optional<LocalDate> before) {
        var task = done.get(step.id());
        if (task == null || task.openedOn() == null) {
            skipped(step);
            return Optional.empty();
        }
        var opened = task.openedOn();
        if (before.filter(opened::isBefore).isPresent()) {
            found.add(new Occurrence(Watched.DISORDERED_STEP, step.name(), start(opened)));
        }
        if (!task.isDone()) {
            skipped(step);
        }
        return Optional.ofNullable(task.doneOn());
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
        var recorded =
                any.records().stream()
                        .map(KnownRecord::node)
                        .flatMap(Stream::ofNullable)
                        .collect(Collectors.toSet());
        for (var step : flow.steps()) {
            var task = done.get(step.id());
            if (task != null
                    && task.isDone()
                    && task.doneOn() != null
                    && !recorded.contains(step.id())) {
                found.add(
                        new Occurrence(Watched.UNRECORDED_STEP, step.name(), start(task.doneOn())));
            }
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(CityTime.ZONE).toInstant();
    }
}
