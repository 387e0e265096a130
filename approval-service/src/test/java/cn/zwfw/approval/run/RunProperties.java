package cn.zwfw.approval.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zwfw.approval.run.Task.State;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.flow.Choice;
import cn.zwfw.platform.flow.Flow;
import cn.zwfw.platform.flow.Step;
import cn.zwfw.platform.problem.Conflict;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the flow and whatever is done and sent back: nothing is lost, doubled or stuck. */
@Cites(
        value = {"A14", "B16(2)"},
        rows = {"V4", "P13"})
class RunProperties {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final int MANY = 60;

    @Property
    void alwaysComesToItsEnd(@ForAll("flows") Flow flow, @ForAll Random random) {
        var run = wander(Run.waiting(flow).begun(DAY), random, MANY);

        for (int acts = 0; !run.isDone(); acts++) {
            assertThat(run.open()).as("stuck: %s", run.tasks()).isNotEmpty();
            assertThat(acts).isLessThan(10 * Flow.MOST_NODES);
            run = forward(run, random);
        }
        assertThat(run.open()).isEmpty();
    }

    @Property
    void losesNoStep(@ForAll("flows") Flow flow, @ForAll Random random) {
        var run = wander(Run.waiting(flow).begun(DAY), random, MANY);
        while (!run.isDone()) {
            run = forward(run, random);
        }

        var taken = new HashSet<String>();
        FlowOracle.taken(run, flow.nodes(), taken);
        var ended = run;
        assertThat(ended.tasks().values())
                .allSatisfy(task ->
                        assertThat(task.state())
                                .isEqualTo(
                                        taken.contains(task.node())
                                                ? State.DONE
                                                : State.NOT_TAKEN));
    }

    @Property
    void doesNothingTwice(@ForAll("flows") Flow flow, @ForAll Random random) {
        var run = Run.waiting(flow).begun(DAY);
        var done = new HashSet<String>();
        for (int i = 0; i < MANY && !run.isDone(); i++) {
            var task = pick(run.open(), random);
            if (random.nextInt(4) == 0 && !earlier(run, task).isEmpty()) {
                run = run.sentBack(task.node(), pick(earlier(run, task), random).node(), DAY);
            } else {
                var again = run;
                assertThat(done.add(task.node() + "/" + task.round()))
                        .as("%s twice", task)
                        .isTrue();
                run = complete(run, task, random);
                var after = run;
                assertThat(after.task(task.node()).is(State.OPEN)).isFalse();
                assertThat(again.task(task.node()).is(State.OPEN)).isTrue();
            }
        }
    }

    @Property
    void opensAStepOnlyAfterAllBeforeItOnItsBranch(
            @ForAll("flows") Flow flow, @ForAll Random random) {
        var run = Run.waiting(flow).begun(DAY);
        for (int i = 0; i < MANY && !run.isDone(); i++) {
            var before = run;
            run = random(run, random);
            var after = run;
            after.open().stream()
                    .filter(task -> !before.task(task.node()).is(State.OPEN))
                    .forEach(opened ->
                            assertThat(
                                            FlowOracle.precedingOnBranch(
                                                    after, flow.nodes(), opened.node()))
                                    .as("before %s in %s", opened.node(), after.tasks())
                                    .allMatch(task -> task.is(State.DONE)));
        }
    }

    @Property
    void leavesOtherBranchesAsTheyAreWhenOneIsSentBack(
            @ForAll("flows") Flow flow, @ForAll Random random) {
        var run = wander(Run.waiting(flow).begun(DAY), random, 15);
        for (var task : run.open()) {
            for (var to : earlier(run, task)) {
                var back = run.sentBack(task.node(), to.node(), DAY);

                assertThat(back.task(to.node()).is(State.OPEN)).isTrue();
                assertThat(back.task(to.node()).round()).isEqualTo(to.round() + 1);
                for (var other : run.open()) {
                    if (FlowOracle.beside(flow.nodes(), task.node(), other.node())
                            && !FlowOracle.chosenSince(flow.nodes(), to.node(), other.node())) {
                        assertThat(back.task(other.node())).isEqualTo(other);
                    }
                }
            }
        }
    }

    @Example
    void aBranchSentBackToBeforeTheForkLeavesTheOtherAtWork() {
        var run =
                Run.waiting(Flows.fork())
                        .begun(DAY)
                        .completed("accept", DAY)
                        .completed("papers", DAY)
                        .completed("visit", DAY)
                        .sentBack("check", "accept", DAY.plusDays(1));

        assertThat(names(run)).containsExactly("accept", "report");
        run = run.completed("report", DAY);
        assertThat(names(run)).containsExactly("accept");
        run = run.completed("accept", DAY).completed("papers", DAY).completed("check", DAY);
        assertThat(names(run)).containsExactly("decide");
        assertThat(run.task("accept").round()).isEqualTo(2);
        assertThat(run.task("report").round()).isEqualTo(1);
        assertThat(run.completed("decide", DAY).isDone()).isTrue();
    }

    @Example
    void whatIsNotOpenIsNotDone() {
        var run = Run.waiting(Flows.fork()).begun(DAY);

        refuses(() -> run.completed("papers", DAY), "step-not-open");
        refuses(() -> run.completed("accept", DAY).completed("accept", DAY), "step-not-open");
        refuses(() -> run.sentBack("accept", "accept", DAY), "step-not-done");
        var both = run.completed("accept", DAY).completed("visit", DAY);
        refuses(() -> both.sentBack("papers", "visit", DAY), "step-not-before");
    }

    @Provide
    Arbitrary<Flow> flows() {
        return Flows.any();
    }

    private static void refuses(Runnable act, String code) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Conflict.class, conflict -> assertThat(conflict.code()).isEqualTo(code));
    }

    private static List<String> names(Run run) {
        return run.open().stream().map(Task::node).toList();
    }

    private static Run wander(Run run, Random random, int acts) {
        var moved = run;
        for (int i = random.nextInt(acts); i > 0 && !moved.isDone(); i--) {
            moved = random(moved, random);
        }
        return moved;
    }

    private static Run random(Run run, Random random) {
        var task = pick(run.open(), random);
        var earlier = earlier(run, task);
        return random.nextInt(4) == 0 && !earlier.isEmpty()
                ? run.sentBack(task.node(), pick(earlier, random).node(), DAY)
                : complete(run, task, random);
    }

    private static Run forward(Run run, Random random) {
        return complete(run, pick(run.open(), random), random);
    }

    private static Run complete(Run run, Task task, Random random) {
        return run.node(task.node()) instanceof Choice choice
                ? run.chosen(choice.id(), random.nextInt(choice.branches().size() + 1) - 1, DAY)
                : run.completed(task.node(), DAY);
    }

    private static <T> T pick(List<T> any, Random random) {
        return any.get(random.nextInt(any.size()));
    }

    /** Done steps that the flow has before a step: what it may be sent back to. */
    private static List<Task> earlier(Run run, Task from) {
        return run.node(from.node()) instanceof Step
                ? FlowOracle.preceding(run, run.flow().nodes(), from.node()).stream()
                        .filter(task ->
                                task.is(State.DONE) && run.node(task.node()) instanceof Step)
                        .toList()
                : List.of();
    }
}
