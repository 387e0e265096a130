package cn.zwfw.supervision.sharing.grant.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Of all that could be done to a request in each state, this and nothing else can be. */
@Cites(value = "A19", rows = "S5")
class GrantCycleTests {

    private static final Map<String, Set<String>> POSSIBLE =
            Map.of(
                    "REQUESTED", Set.of("SIGN", "WITHDRAW"),
                    "SIGNED", Set.of("WITHDRAW", "GRANT", "REFUSE"),
                    "GRANTED", Set.of("REVOKE", "SUSPEND"),
                    "SUSPENDED", Set.of("REVOKE", "RESUME"));

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    @Test
    void everyActIsPossibleWhereItIsAndNowhereElse() {
        for (var state : GrantState.values()) {
            for (var act : GrantAct.values()) {
                var before = in(state);
                if (POSSIBLE.getOrDefault(state.name(), Set.of()).contains(act.name())) {
                    var after = before.after(act, "somebody", "why");
                    assertThat(after.state()).isEqualTo(act.to());
                    assertThat(after.version()).isEqualTo(before.version() + 1);
                } else {
                    assertThatExceptionOfType(Conflict.class)
                            .as(state + " " + act)
                            .isThrownBy(() -> before.after(act, "somebody", "why"));
                }
            }
        }
    }

    @Test
    void itIsInForceToTheEndOfItsLastDayInTheCity() {
        var granted = in(GrantState.GRANTED);

        assertThat(granted.isInForce(Instant.parse("2026-04-30T15:59:59.999Z"))).isTrue();
        assertThat(granted.isInForce(Instant.parse("2026-04-30T16:00:00Z"))).isFalse();
        for (var state : GrantState.values()) {
            assertThat(in(state).isInForce(NOW)).isEqualTo(state == GrantState.GRANTED);
        }
    }

    @Test
    void theProviderIsLateAfterHisLastDay() {
        var signed = in(GrantState.REQUESTED).signed("leader", LocalDate.of(2026, 3, 16));

        assertThat(signed.isOverdue(LocalDate.of(2026, 3, 16))).isFalse();
        assertThat(signed.isOverdue(LocalDate.of(2026, 3, 17))).isTrue();
        assertThat(signed.after(GrantAct.GRANT, "x", "y").isOverdue(LocalDate.of(2026, 3, 17)))
                .isFalse();
    }

    private static SharingGrant in(GrantState state) {
        return new SharingGrant(
                new UUID(0, 1),
                3,
                "3010010001-000001",
                new Party("a", "620100"),
                new Party("b", "620100"),
                new GrantTerms("p", "b", List.of("f"), List.of("n"), LocalDate.of(2026, 4, 30)),
                new GrantCourse(state, "editor", NOW, null, null, null, ""));
    }
}
