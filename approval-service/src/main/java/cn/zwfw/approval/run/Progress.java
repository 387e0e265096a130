package cn.zwfw.approval.run;

import cn.zwfw.approval.run.Task.State;
import cn.zwfw.platform.flow.Choice;
import cn.zwfw.platform.flow.FlowNode;
import cn.zwfw.platform.flow.Parallel;
import cn.zwfw.platform.flow.Step;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The tasks of a run while one act changes them. */
final class Progress {

    private final Run run;
    private final Map<String, Task> tasks;
    private final LocalDate day;

    Progress(Run run, LocalDate day) {
        this.run = run;
        this.tasks = new LinkedHashMap<>(run.tasks());
        this.day = day;
    }

    Map<String, Task> tasks() {
        return tasks;
    }

    boolean isDone() {
        return isDone(run.flow().nodes());
    }

    void advance() {
        openIn(run.flow().nodes());
    }

    void complete(String step) {
        change(step, task -> task.done(day));
        advance();
    }

    void choose(String id, int branch) {
        change(id, task -> task.decided(branch, day));
        var lines = Lines.of(run.node(id));
        var taken = branch == Task.OTHERWISE ? lines.size() - 1 : branch;
        IntStream.range(0, lines.size())
                .filter(line -> line != taken)
                .forEach(line -> each(lines.get(line), Task::notTaken));
        advance();
    }

    /** False, and nothing is changed, when the one is not before the other. */
    boolean sendBack(String from, String to) {
        var isBefore = resetBetween(run.flow().nodes(), to, from);
        if (isBefore) {
            change(to, task -> task.opened(day));
            advance();
        }
        return isBefore;
    }

    /** Opens the first node of the line that is not done, and goes on where work stands later. */
    private void openIn(List<FlowNode> line) {
        var later = line.stream().dropWhile(this::isDone).toList();
        if (!later.isEmpty()) {
            open(later.getFirst());
            later.stream().skip(1).forEach(this::goOnIn);
        }
    }

    private void open(FlowNode node) {
        switch (node) {
            case Step step -> change(step.id(), task -> task.opened(day));
            case Parallel _ -> Lines.of(node).forEach(this::openIn);
            case Choice choice -> {
                change(choice.id(), task -> task.opened(day));
                if (task(choice.id()).is(State.DONE)) {
                    openIn(taken(choice));
                }
            }
        }
    }

    /** A branch beside one that was sent back to before their fork stays at work. */
    private void goOnIn(FlowNode node) {
        for (var line : Lines.of(node)) {
            if (hasBegun(line)) {
                openIn(line);
            } else {
                line.forEach(this::goOnIn);
            }
        }
    }

    private boolean hasBegun(List<FlowNode> line) {
        return !line.isEmpty() && hasBegun(line.getFirst());
    }

    private boolean hasBegun(FlowNode node) {
        return switch (node) {
            case Parallel _ -> Lines.of(node).stream().anyMatch(this::hasBegun);
            case Step step -> task(step.id()).hasBegun();
            case Choice choice -> task(choice.id()).hasBegun();
        };
    }

    private boolean isDone(List<FlowNode> line) {
        return line.stream().allMatch(this::isDone);
    }

    private boolean isDone(FlowNode node) {
        return switch (node) {
            case Step step -> task(step.id()).is(State.DONE);
            case Parallel _ -> Lines.of(node).stream().allMatch(this::isDone);
            case Choice choice -> task(choice.id()).is(State.DONE) && isDone(taken(choice));
        };
    }

    private boolean resetBetween(List<FlowNode> line, String to, String from) {
        var first = Lines.position(line, to);
        var last = Lines.position(line, from);
        if (first < 0 || last < 0 || first > last) {
            return false;
        }
        if (first == last) {
            return Lines.of(line.get(first)).stream()
                    .anyMatch(inner -> resetBetween(inner, to, from));
        }
        resetAfter(line.get(first), to);
        line.subList(first + 1, last).forEach(this::reset);
        resetUpTo(line.get(last), from);
        return true;
    }

    /** Resets the step and what comes after it within the node. */
    private void resetAfter(FlowNode node, String step) {
        if (node instanceof Step) {
            reset(node);
            return;
        }
        for (var line : Lines.of(node)) {
            var position = Lines.position(line, step);
            if (position >= 0) {
                resetAfter(line.get(position), step);
                line.subList(position + 1, line.size()).forEach(this::reset);
            }
        }
    }

    /** Resets what comes before the step within the node, and the step; a choice is made anew. */
    private void resetUpTo(FlowNode node, String step) {
        if (!(node instanceof Parallel)) {
            reset(node);
            return;
        }
        for (var line : Lines.of(node)) {
            var position = Lines.position(line, step);
            if (position >= 0) {
                line.subList(0, position).forEach(this::reset);
                resetUpTo(line.get(position), step);
            }
        }
    }

    private void reset(FlowNode node) {
        each(List.of(node), Task::reset);
    }

    private void each(List<FlowNode> line, UnaryOperator<Task> change) {
        for (var node : line) {
            if (!(node instanceof Parallel)) {
                change(node.id(), change);
            }
            Lines.of(node).forEach(inner -> each(inner, change));
        }
    }

    private List<FlowNode> taken(Choice choice) {
        return Lines.taken(choice, Objects.requireNonNull(task(choice.id()).chosen()));
    }

    private Task task(String id) {
        return Objects.requireNonNull(tasks.get(id));
    }

    private void change(String id, UnaryOperator<Task> change) {
        tasks.computeIfPresent(id, (_, task) -> change.apply(task));
    }
}
