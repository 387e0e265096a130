package cn.zwfw.approval.rating.rectification;

import static cn.zwfw.approval.rating.rectification.RectificationCycle.AGAIN;
import static cn.zwfw.approval.rating.rectification.RectificationCycle.FIRST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@Cites(value = "A2", rows = "V6")
class RectificationCycleTests {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 28);

    @Test
    void anActLeadsFromAStateToOneOtherAndEveryStateToTheFollowUp() {
        var seen = new HashSet<String>();
        for (var edge : RectificationCycle.edges()) {
            assertThat(seen.add(edge.from() + " " + edge.round() + " " + edge.act())).isTrue();
            assertThat(edge.source()).matches(".+发〔\\d{4}〕\\d+号");
            assertThat(edge.from()).isNotEqualTo(RectificationState.FOLLOWED_UP);
        }
        for (var round : List.of(FIRST, AGAIN)) {
            assertThat(RectificationCycle.edges())
                    .filteredOn(edge -> edge.round() == round)
                    .extracting(RectificationEdge::to)
                    .contains(RectificationState.VERIFIED, RectificationState.UNFOUNDED)
                    .contains(RectificationState.RECTIFIED, RectificationState.FOLLOWED_UP);
        }
        assertThat(RectificationCycle.edges())
                .extracting(RectificationEdge::act)
                .contains(RectificationAct.values());
    }

    @Test
    void whatIsNotDrawnCannotBeDone() {
        for (var state : RectificationState.values()) {
            for (var round : List.of(FIRST, AGAIN)) {
                for (var act : RectificationAct.values()) {
                    if (RectificationCycle.next(state, round, act).isEmpty()) {
                        var any = rectification(state, round);
                        assertThatThrownBy(() -> any.after(act, DAY))
                                .isInstanceOfSatisfying(
                                        Conflict.class,
                                        conflict ->
                                                assertThat(conflict.code())
                                                        .isEqualTo(
                                                                "rectification-act-not-possible"));
                    }
                }
            }
        }
    }

    @Test
    void whoIsNotSatisfiedHasItOpenedAgainOnce() {
        var first =
                Rectification.opened(new UUID(0, 1), DAY)
                        .after(RectificationAct.VERIFY, DAY)
                        .after(RectificationAct.RECTIFY, DAY.plusDays(3));
        assertThat(first.rectifiedOn()).isEqualTo(DAY.plusDays(3));

        var again = first.after(RectificationAct.FOLLOW_UP_DISSATISFIED, DAY.plusDays(5));

        assertThat(again.state()).isEqualTo(RectificationState.OPEN);
        assertThat(again.round()).isEqualTo(AGAIN);
        assertThat(again.openedOn()).isEqualTo(DAY.plusDays(5));
        assertThat(again.verifiedOn()).isNull();
        assertThat(again.satisfied()).isFalse();

        var end =
                again.after(RectificationAct.DECLARE_UNFOUNDED, DAY.plusDays(6))
                        .after(RectificationAct.FOLLOW_UP_DISSATISFIED, DAY.plusDays(7));

        assertThat(end.state()).isEqualTo(RectificationState.FOLLOWED_UP);
        assertThat(end.satisfied()).isFalse();
        assertThat(end.followedUpOn()).isEqualTo(DAY.plusDays(7));
    }

    private static Rectification rectification(RectificationState state, int round) {
        return new Rectification(new UUID(0, 1), state, round, DAY, null, null, null, null);
    }
}
