package cn.zwfw.approval.run;

import cn.zwfw.approval.run.Task.State;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.flow.Choice;
import cn.zwfw.platform.flow.Flow;
import cn.zwfw.platform.flow.FlowNode;
import cn.zwfw.platform.flow.Step;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.problem.Violation;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A published flow on its way: one task for every step and every choice, in the order in which they
 * are read.
 *
 * <p>A task is open when all that comes before it on its own line is done. Sending back resets what
 * lies between on the line of the one who sends back, and nothing on a branch beside it: that goes
 * on, and the branches meet where they join.
 */
@Cites(
        value = {"A14", "B16(2)"},
        rows = {"V4", "P13"})
public record Run(Flow flow, Map<String, Task> tasks) {

    public Run {
        tasks = Collections.unmodifiableMap(new LinkedHashMap<>(tasks));
    }

    /** The flow before anything of it has begun. */
    public static Run waiting(Flow flow) {
        return new Run(
                flow,
                nodes(flow.nodes())
                        .map(node -> Task.waiting(node.id()))
                        .collect(
                                Collectors.toMap(
                                        Task::node,
                                        task -> task,
                                        (one, _) -> one,
                                        LinkedHashMap::new)));
    }

    /** With its first task open, and every one that stands beside it. */
    public Run begun(LocalDate day) {
        return with(day, Progress::advance);
    }

    /** Begun by accepting, which is what the first step of most flows is for: then it is done. */
    public Run begunByAccepting(LocalDate day) {
        var begun = begun(day);
        return flow.nodes().getFirst() instanceof Step first && first.result().contains("受理通知书")
                ? begun.completed(first.id(), day)
                : begun;
    }

    /**
     * With a step done.
     *
     * @throws Conflict when it is not open: not yet, or no longer
     */
    public Run completed(String step, LocalDate day) {
        requireOpen(step, Step.class);
        return with(day, progress -> progress.complete(step));
    }

    /**
     * With a choice made.
     *
     * @param branch from 0, or {@link Task#OTHERWISE}
     * @throws Conflict when it is not open
     * @throws InvalidInput when it has no such branch
     */
    public Run chosen(String choice, int branch, LocalDate day) {
        requireOpen(choice, Choice.class);
        if (branch < Task.OTHERWISE || branch >= Lines.of(node(choice)).size() - 1) {
            throw InvalidInput.of(Violation.at("/branch", "branch-unknown", name(choice)));
        }
        return with(day, progress -> progress.choose(choice, branch));
    }

    /**
     * With an earlier step open again.
     *
     * @param from an open step
     * @param to a step that is done and lies before it
     * @throws Conflict when either is not so
     */
    public Run sentBack(String from, String to, LocalDate day) {
        requireOpen(from, Step.class);
        if (!task(to).is(State.DONE) || !(node(to) instanceof Step)) {
            throw Conflict.because("step-not-done", name(to));
        }
        return with(
                day,
                progress -> {
                    if (!progress.sendBack(from, to)) {
                        throw Conflict.because("step-not-before", name(to), name(from));
                    }
                });
    }

    /** What somebody has to do now; empty before the beginning and at the end. */
    public List<Task> open() {
        return tasks.values().stream().filter(task -> task.is(State.OPEN)).toList();
    }

    /** Whether nothing is left to do. */
    public boolean isDone() {
        return new Progress(this, LocalDate.EPOCH).isDone();
    }

    /** Whether somebody has begun with it. */
    public boolean hasBegun() {
        return tasks.values().stream().anyMatch(Task::hasBegun);
    }

    /**
     * The task of a node.
     *
     * @throws NotFound when the flow has no such step or choice
     */
    public Task task(String node) {
        var task = tasks.get(node);
        if (task == null) {
            throw NotFound.of("step", node);
        }
        return task;
    }

    /** The step or the choice with this id. */
    public FlowNode node(String id) {
        return nodes(flow.nodes())
                .filter(node -> node.id().equals(id))
                .findFirst()
                .orElseThrow(() -> NotFound.of("step", id));
    }

    /** What a step is called; a choice is called by its conditions. */
    public String name(String id) {
        return switch (node(id)) {
            case Step step -> step.name();
            case Choice choice ->
                    choice.branches().stream()
                            .map(branch -> branch.when() + "?")
                            .collect(Collectors.joining(" "));
            case FlowNode other -> other.id();
        };
    }

    private Run with(LocalDate day, Consumer<Progress> change) {
        var progress = new Progress(this, day);
        change.accept(progress);
        return new Run(flow, progress.tasks());
    }

    private void requireOpen(String id, Class<? extends FlowNode> kind) {
        if (!task(id).is(State.OPEN) || !kind.isInstance(node(id))) {
            throw Conflict.because("step-not-open", name(id));
        }
    }

    /** Steps and choices, block by block. */
    private static Stream<FlowNode> nodes(List<FlowNode> line) {
        return line.stream()
                .flatMap(node ->
                        Stream.concat(
                                node instanceof Step || node instanceof Choice
                                        ? Stream.of(node)
                                        : Stream.empty(),
                                Lines.of(node).stream().flatMap(Run::nodes)));
    }
}
