package cn.zwfw.approval.district;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.approval.cases.Verdict;
import cn.zwfw.approval.life.Act;
import cn.zwfw.approval.life.CaseState;
import cn.zwfw.approval.life.LifeCycle;
import cn.zwfw.platform.citation.Cites;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A district's case can stand exactly where the life of a case leads. */
@Cites(
        value = {"A14", "行政许可法 38"},
        rows = "V9")
class StandingTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 3);

    @Test
    void whatTheLifeOfACaseLeadsToIsTakenAndNothingElse() {
        var reached = reached();
        for (var state : CaseState.values()) {
            for (var accepted : List.of(true, false)) {
                for (var verdict : new Verdict[] {null, Verdict.GRANTED, Verdict.REFUSED}) {
                    var point = new Point(state, accepted, verdict);
                    var isReached = state != CaseState.DRAFT && reached.contains(point);

                    assertThat(Standing.flaws(point.reported(), DAY, DAY).isEmpty())
                            .as(point.toString())
                            .isEqualTo(isReached);
                }
            }
        }
    }

    @Test
    void onlyWhatIsAcceptedIsDeemedAccepted() {
        var received = new Point(CaseState.SUBMITTED, false, null).reported();
        var deemed =
                new ReportedCase(
                        received.number(),
                        1,
                        received.itemCode(),
                        1,
                        received.state(),
                        received.receivedAt(),
                        null,
                        true,
                        null,
                        List.of(),
                        List.of());

        assertThat(Standing.flaws(deemed, DAY, DAY))
                .extracting(flaw -> flaw.pointer())
                .containsExactly("/deemed");
    }

    private static Set<Point> reached() {
        var reached = new HashSet<Point>();
        var next = new ArrayDeque<>(List.of(new Point(CaseState.DRAFT, false, null)));
        while (!next.isEmpty()) {
            var point = next.remove();
            if (reached.add(point)) {
                LifeCycle.edges().stream()
                        .filter(edge -> edge.from() == point.state())
                        .filter(edge -> point.allows(edge.act()))
                        .map(edge -> point.after(edge.act(), edge.to()))
                        .forEach(next::add);
            }
        }
        return reached;
    }

    /** Where a case stands, as far as it shows in a report. */
    private record Point(CaseState state, boolean accepted, @Nullable Verdict verdict) {

        /** What was never granted is neither revoked nor cancelled. */
        boolean allows(Act act) {
            return (act != Act.REVOKE && act != Act.CANCEL) || verdict == Verdict.GRANTED;
        }

        Point after(Act act, CaseState to) {
            return switch (act) {
                case ACCEPT, DEEM_ACCEPTED -> new Point(to, true, verdict);
                case GRANT -> new Point(to, accepted, Verdict.GRANTED);
                case REFUSE -> new Point(to, accepted, Verdict.REFUSED);
                default -> new Point(to, accepted, verdict);
            };
        }

        ReportedCase reported() {
            return new ReportedCase(
                    "n",
                    1,
                    "",
                    1,
                    state,
                    OffsetDateTime.parse("2026-03-03T09:00:00+08:00"),
                    accepted ? DAY : null,
                    false,
                    verdict,
                    List.of(),
                    List.of());
        }
    }
}
