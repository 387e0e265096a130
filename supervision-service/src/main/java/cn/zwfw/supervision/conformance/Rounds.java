package cn.zwfw.supervision.conformance;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.flow.Flow;
import cn.zwfw.platform.flow.FlowNode;
import cn.zwfw.platform.flow.Step;
import cn.zwfw.supervision.known.KnownCase;
import cn.zwfw.supervision.known.KnownRecord;
import cn.zwfw.supervision.known.KnownStep;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The steps and choices of a case in all their rounds: how each stands last, and when it was done
 * before it was sent back. The city's own cases tell earlier rounds by their records, districts by
 * rows.
 */
@Cites(value = "B16(4)", rows = "S2")
final class Rounds {

    private static final Set<String> DOING = Set.of("COMPLETE_STEP", "CHOOSE_BRANCH");
    private static final Set<String> ACCEPTING = Set.of("ACCEPT", "DEEM_ACCEPTED");

    /** What the first step of a flow leads to when accepting is all that it is for. */
    private static final String ACCEPTANCE = "受理通知书";

    private final KnownCase any;
    private final Map<String, KnownStep> last;
    private final Map<String, TreeSet<LocalDate>> done = new HashMap<>();
    private final Set<String> recorded = new HashSet<>();

    Rounds(KnownCase any, Flow flow) {
        this.any = any;
        this.last =
                any.steps().stream()
                        .collect(Collectors.toMap(KnownStep::node, step -> step, Rounds::later));
        any.steps().forEach(step -> done(step.node(), step.doneOn()));
        if (any.isOfDistrict()) {
            last.values().stream()
                    .filter(this::isUntold)
                    .forEach(step -> done(step.node(), LocalDate.MIN));
        }
        var accepting = accepting(flow);
        for (var record : any.records()) {
            var node = record.node();
            if (node != null) {
                recorded.add(node);
            } else if (accepting != null && ACCEPTING.contains(record.act())) {
                recorded.add(accepting);
                done(accepting, day(record));
            }
            if (node != null && DOING.contains(record.act())) {
                done(node, day(record));
            }
        }
    }

    private static KnownStep later(KnownStep one, KnownStep other) {
        return other.round() > one.round() ? other : one;
    }

    /** Whether a district keeps the last round only. */
    private boolean isUntold(KnownStep step) {
        return step.round() > 1
                && any.steps().stream().filter(row -> row.node().equals(step.node())).count() == 1;
    }

    /** The step that is done by accepting, which is recorded without a step. */
    private static @Nullable String accepting(Flow flow) {
        return flow.nodes().stream()
                .findFirst()
                .filter(first -> first instanceof Step step && step.result().contains(ACCEPTANCE))
                .map(FlowNode::id)
                .orElse(null);
    }

    private static LocalDate day(KnownRecord record) {
        return CityTime.day(record.at().toInstant());
    }

    private void done(String node, @Nullable LocalDate day) {
        if (day != null) {
            done.computeIfAbsent(node, _ -> new TreeSet<>()).add(day);
        }
    }

    Optional<KnownStep> last(String node) {
        return Optional.ofNullable(last.get(node));
    }

    boolean isRecorded(String node) {
        return recorded.contains(node);
    }

    /** Whether it was done in any round. */
    boolean wasEverDone(String node) {
        return done.containsKey(node);
    }

    /** Whether it stood as done on a day, be it that it was sent back later. */
    boolean wasDone(String node, LocalDate day) {
        return wasDoneBefore(node, day)
                || last(node)
                        .map(KnownStep::doneOn)
                        .filter(doneOn -> !doneOn.isAfter(day))
                        .isPresent();
    }

    /** The same by an earlier round alone. */
    boolean wasDoneBefore(String node, LocalDate day) {
        return last(node)
                .filter(step -> step.round() > 1)
                .filter(step -> step.openedOn() == null || !day.isAfter(step.openedOn()))
                .flatMap(_ -> Optional.ofNullable(done.get(node)))
                .filter(days -> !days.first().isAfter(day))
                .isPresent();
    }

    /**
     * Whether whoever sent the case back opened it, which needs nothing before it to be done: a
     * branch goes on while work before its fork is done again.
     */
    boolean isOpenedBySendingBack(KnownStep step) {
        return step.round() > 1
                && (any.isOfDistrict() || sentBack().anyMatch(day -> day.equals(step.openedOn())));
    }

    private Stream<LocalDate> sentBack() {
        return any.records().stream()
                .filter(record -> record.act().equals("SEND_BACK"))
                .map(Rounds::day);
    }
}
