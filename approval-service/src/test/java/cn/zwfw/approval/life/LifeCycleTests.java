package cn.zwfw.approval.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

@Cites(
        value = {"A14", "行政许可法 32"},
        rows = "V3")
class LifeCycleTests {

    @Test
    void everyStateIsReachedAndLeadsToTheArchive() {
        assertThat(reached(CaseState.DRAFT)).containsExactlyInAnyOrder(CaseState.values());
        for (var state : CaseState.values()) {
            assertThat(reached(state)).as(state.name()).contains(CaseState.ARCHIVED);
        }
    }

    @Test
    void anActLeadsFromAStateToOneOther() {
        var seen = new HashSet<String>();
        LifeCycle.edges()
                .forEach(edge -> {
                    assertThat(seen.add(edge.from() + " " + edge.act()))
                            .as(edge.toString())
                            .isTrue();
                    assertThat(edge.article()).matches("A14|A18|行政许可法 \\d+(\\(\\d\\))?");
                });
        assertThat(LifeCycle.edges())
                .extracting(Edge::act)
                .containsOnly(Act.values())
                .contains(Act.values());
    }

    @Test
    void whatIsNotDrawnCannotBeDone() {
        for (var state : CaseState.values()) {
            for (var act : Act.values()) {
                if (LifeCycle.next(state, act).isEmpty()) {
                    assertThatThrownBy(() -> LifeCycle.after(state, act))
                            .isInstanceOfSatisfying(
                                    Conflict.class,
                                    conflict ->
                                            assertThat(conflict.code())
                                                    .isEqualTo("act-not-possible"));
                }
            }
        }
        assertThat(LifeCycle.acts(CaseState.ARCHIVED)).isEmpty();
    }

    private static Set<CaseState> reached(CaseState from) {
        var reached = EnumSet.of(from);
        for (int before = 0; before < reached.size(); ) {
            before = reached.size();
            LifeCycle.edges().stream()
                    .filter(edge -> reached.contains(edge.from()))
                    .map(Edge::to)
                    .toList()
                    .forEach(reached::add);
        }
        return reached;
    }
}
