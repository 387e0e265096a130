package cn.zwfw.supervision.conformance;

import cn.zwfw.platform.flow.Branch;
import cn.zwfw.platform.flow.Choice;
import cn.zwfw.platform.flow.ConditionalBranch;
import cn.zwfw.platform.flow.Flow;
import cn.zwfw.platform.flow.FlowNode;
import cn.zwfw.platform.flow.Parallel;
import cn.zwfw.platform.flow.Step;
import cn.zwfw.supervision.cases.ToldCase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A case that is handled as approval-service handles it: its {@code run.Progress} over again, moved
 * by acts at random, some on the same day and some later.
 */
final class RandomCase {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    private final Flow flow;
    private final Random random;
    private final Map<String, TaskRow> tasks = new LinkedHashMap<>();
    private final List<TaskRow> earlier = new ArrayList<>();
    private final List<String> records = new ArrayList<>();
    private final AtomicReference<LocalDate> day = new AtomicReference<>(FIRST);

    RandomCase(Flow flow, Random random) {
        this.flow = flow;
        this.random = random;
        each(flow.nodes(), task -> task);
        advance();
        if (flow.nodes().getFirst() instanceof Step first && first.result().contains("受理通知书")) {
            complete(first.id());
        }
    }

    boolean isDone() {
        return isDone(flow.nodes());
    }

    /** Something that can be done now: a step, a choice, or sending back. */
    void act() {
        day.set(day.get().plusDays(random.nextInt(3)));
        var open = pick(tasks.values().stream().filter(task -> task.is("OPEN")).toList());
        var choice = choices(flow.nodes()).filter(any -> any.id().equals(open.node())).findAny();
        if (choice.isPresent()) {
            record("CHOOSE_BRANCH", open.node());
            choose(choice.get(), random.nextInt(choice.get().branches().size() + 1) - 1);
        } else if (random.nextInt(3) > 0 || !sendBack(open.node())) {
            record("COMPLETE_STEP", open.node());
            complete(open.node());
        }
    }

    /** As the city tells it. */
    ToldCase told() {
        var told = ToldCase.accepted(1, FIRST.toString());
        for (var task : tasks.values()) {
            told = told.stepped(task.json());
        }
        for (var record : records) {
            told = told.did(record);
        }
        return isDone() ? told.ended(day.get().toString(), "GRANTED") : told;
    }

    /** As a district tells it: every round that was begun, and no records. */
    String toldByDistrict() {
        var told = ToldCase.accepted(1, FIRST.toString());
        var rows = Stream.concat(earlier.stream(), tasks.values().stream());
        for (var task : rows.filter(TaskRow::hasBegun).toList()) {
            told = told.stepped(task.json());
        }
        var state = isDone() ? told.ended(day.get().toString(), "GRANTED") : told;
        return state.json()
                .replace("\"itemCode\"", "\"source\": \"district\", \"itemCode\"")
                .replaceAll("\"records\": \\[(?s).*]", "\"records\": []");
    }

    private void record(String act, String node) {
        records.add(ToldCase.record(9, day.get().toString(), act, "IN_REVIEW", node, ""));
    }

    private void complete(String step) {
        change(step, task -> task.done(day.get(), null));
        advance();
    }

    private void choose(Choice choice, int branch) {
        change(choice.id(), task -> task.done(day.get(), branch));
        var lines = lines(choice).toList();
        var taken = branch < 0 ? lines.size() - 1 : branch;
        for (int line = 0; line < lines.size(); line++) {
            if (line != taken) {
                each(lines.get(line), TaskRow::notTaken);
            }
        }
        advance();
    }

    private boolean sendBack(String from) {
        var done = flow.steps().stream().map(Step::id).filter(id -> task(id).is("DONE")).toList();
        if (done.isEmpty()) {
            return false;
        }
        var to = pick(done);
        if (!resetBetween(flow.nodes(), to, from)) {
            return false;
        }
        change(to, task -> task.opened(day.get()));
        record("SEND_BACK", from);
        advance();
        return true;
    }

    private void advance() {
        openIn(flow.nodes());
    }

    private void openIn(List<FlowNode> line) {
        var later = line.stream().dropWhile(this::isDone).toList();
        if (!later.isEmpty()) {
            open(later.getFirst());
            later.stream().skip(1).forEach(this::goOnIn);
        }
    }

    private void open(FlowNode node) {
        if (node instanceof Parallel) {
            lines(node).forEach(this::openIn);
            return;
        }
        change(node.id(), task -> task.opened(day.get()));
        if (node instanceof Choice choice && task(node.id()).is("DONE")) {
            openIn(taken(choice, task(node.id()).chosen()));
        }
    }

    private void goOnIn(FlowNode node) {
        lines(node)
                .forEach(line -> {
                    if (!line.isEmpty() && hasBegun(line.getFirst())) {
                        openIn(line);
                    } else {
                        line.forEach(this::goOnIn);
                    }
                });
    }

    private boolean hasBegun(FlowNode node) {
        return node instanceof Parallel
                ? lines(node).anyMatch(line -> !line.isEmpty() && hasBegun(line.getFirst()))
                : task(node.id()).hasBegun();
    }

    private boolean isDone(List<FlowNode> line) {
        return line.stream().allMatch(this::isDone);
    }

    private boolean isDone(FlowNode node) {
        return switch (node) {
            case Step step -> task(step.id()).is("DONE");
            case Parallel _ -> lines(node).allMatch(this::isDone);
            case Choice choice ->
                    task(choice.id()).is("DONE")
                            && isDone(taken(choice, task(choice.id()).chosen()));
        };
    }

    private boolean resetBetween(List<FlowNode> line, String to, String from) {
        var first = position(line, to);
        var last = position(line, from);
        if (first < 0 || last < 0 || first > last) {
            return false;
        }
        if (first == last) {
            return lines(line.get(first)).anyMatch(inner -> resetBetween(inner, to, from));
        }
        resetAfter(line.get(first), to);
        line.subList(first + 1, last).forEach(this::reset);
        resetUpTo(line.get(last), from);
        return true;
    }

    private void resetAfter(FlowNode node, String step) {
        if (node instanceof Step) {
            reset(node);
        }
        lines(node)
                .filter(line -> position(line, step) >= 0)
                .forEach(line -> {
                    var position = position(line, step);
                    resetAfter(line.get(position), step);
                    line.subList(position + 1, line.size()).forEach(this::reset);
                });
    }

    private void resetUpTo(FlowNode node, String step) {
        if (!(node instanceof Parallel)) {
            reset(node);
            return;
        }
        lines(node)
                .filter(line -> position(line, step) >= 0)
                .forEach(line -> {
                    var position = position(line, step);
                    line.subList(0, position).forEach(this::reset);
                    resetUpTo(line.get(position), step);
                });
    }

    private void reset(FlowNode node) {
        each(
                List.of(node),
                task -> {
                    if (task.hasBegun()) {
                        earlier.add(task);
                    }
                    return task.reset();
                });
    }

    private void each(List<FlowNode> line, UnaryOperator<TaskRow> change) {
        for (var node : line) {
            if (!(node instanceof Parallel)) {
                change(node.id(), change);
            }
            lines(node).forEach(inner -> each(inner, change));
        }
    }

    private static int position(List<FlowNode> line, String step) {
        for (int at = 0; at < line.size(); at++) {
            if (line.get(at).steps().anyMatch(any -> any.id().equals(step))) {
                return at;
            }
        }
        return -1;
    }

    private static Stream<List<FlowNode>> lines(FlowNode node) {
        return switch (node) {
            case Step _ -> Stream.empty();
            case Parallel parallel -> parallel.branches().stream().map(Branch::nodes);
            case Choice choice ->
                    Stream.concat(
                            choice.branches().stream().map(ConditionalBranch::nodes),
                            Stream.of(choice.otherwise()));
        };
    }

    private static List<FlowNode> taken(Choice choice, int branch) {
        return branch < 0 ? choice.otherwise() : choice.branches().get(branch).nodes();
    }

    /** All choices, those within others too. */
    static Stream<Choice> choices(List<FlowNode> line) {
        return line.stream()
                .flatMap(node ->
                        Stream.concat(
                                node instanceof Choice choice ? Stream.of(choice) : Stream.empty(),
                                lines(node).flatMap(RandomCase::choices)));
    }

    private TaskRow task(String id) {
        return tasks.computeIfAbsent(id, TaskRow::waiting);
    }

    private void change(String id, UnaryOperator<TaskRow> change) {
        tasks.put(id, change.apply(task(id)));
    }

    private <T> T pick(List<T> any) {
        return any.get(random.nextInt(any.size()));
    }
}
