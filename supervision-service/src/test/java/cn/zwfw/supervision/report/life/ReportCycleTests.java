package cn.zwfw.supervision.report.life;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.supervision.period.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every act in every state, against what is said in words. */
@Cites(value = "A14", rows = "S7")
class ReportCycleTests {

    private static final Instant NOON = Instant.parse("2026-04-01T04:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final EnumSet<ReportAct> MENDING =
            EnumSet.of(ReportAct.AMEND, ReportAct.REFRESH, ReportAct.WITHDRAW);
    private static final Map<ReportState, Set<ReportAct>> TAKES =
            Map.of(
                    ReportState.DRAFT, with(MENDING, ReportAct.SEND),
                    ReportState.RETURNED, MENDING,
                    ReportState.SENT, EnumSet.of(ReportAct.ACKNOWLEDGE, ReportAct.RETURN),
                    ReportState.ACKNOWLEDGED, EnumSet.noneOf(ReportAct.class),
                    ReportState.WITHDRAWN, EnumSet.noneOf(ReportAct.class));

    @Test
    void everyActIsTakenExactlyWhereTheWordsTakeIt() {
        var wrong = new ArrayList<String>();
        for (var state : ReportState.values()) {
            for (var act : ReportAct.values()) {
                var isTaken = done(in(state), act) != null;
                if (isTaken != TAKES.getOrDefault(state, Set.of()).contains(act)) {
                    wrong.add(act + " in " + state);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyActLeadsOnAndCountsUp() {
        for (var edge : ReportCycle.edges()) {
            var before = in(edge.from());
            var after = Objects.requireNonNull(done(before, edge.act()), edge.toString());

            assertThat(after.state()).as("%s", edge).isEqualTo(edge.to());
            assertThat(after.version()).as("%s", edge).isEqualTo(before.version() + 1);
            assertThat(after.acknowledgedAt())
                    .as("%s", edge)
                    .isEqualTo(edge.act() == ReportAct.ACKNOWLEDGE ? LATER : null);
            assertThat(after.sentAt())
                    .as("%s", edge)
                    .isEqualTo(edge.act() == ReportAct.SEND ? LATER : before.sentAt());
            assertThat(after.remarks())
                    .as("%s", edge)
                    .isEqualTo(edge.act() == ReportAct.AMEND ? "另有说明" : "说明");
            assertThat(after.countedAt())
                    .as("%s", edge)
                    .isEqualTo(edge.act() == ReportAct.REFRESH ? LATER : NOON);
        }
    }

    @Test
    void everyStateIsReachedFromADraftAndOnlyTheGovernmentEndsWhatWasSent() {
        var reached = new HashSet<>(List.of(ReportState.DRAFT));
        for (int n = 0; n < ReportState.values().length; n++) {
            ReportCycle.edges().stream()
                    .filter(edge -> reached.contains(edge.from()))
                    .map(ReportCycle.Edge::to)
                    .toList()
                    .forEach(reached::add);
        }

        assertThat(reached).containsExactlyInAnyOrder(ReportState.values());
        assertThat(
                        ReportCycle.edges().stream()
                                .filter(edge -> edge.from() == ReportState.SENT)
                                .map(edge -> edge.act().by()))
                .containsOnly(Duty.GOVERNMENT);
    }

    private static @Nullable Report done(Report any, ReportAct act) {
        try {
            return switch (act) {
                case AMEND -> any.amended("另有说明");
                case REFRESH -> any.refreshed(LATER);
                case DRAFT, SEND, WITHDRAW, ACKNOWLEDGE, RETURN -> any.after(act, LATER);
            };
        } catch (Conflict refused) {
            return null;
        }
    }

    private static Report in(ReportState state) {
        return new Report(
                new UUID(0, 1),
                3,
                "620100",
                Period.of("2026-Q1"),
                1,
                null,
                "11620100013900002K",
                "说明",
                state,
                NOON,
                state == ReportState.DRAFT ? null : NOON,
                null);
    }

    private static Set<ReportAct> with(Set<ReportAct> some, ReportAct... more) {
        var all = EnumSet.copyOf(some);
        all.addAll(Arrays.asList(more));
        return all;
    }
}
