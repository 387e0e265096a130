package cn.zwfw.supervision.incident.life;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every act in every state, by the one who handled it and by somebody else. */
@Cites(value = "A20", rows = "S8")
class IncidentCycleTests {

    private static final Map<IncidentState, Set<IncidentAct>> TAKES =
            Map.of(
                    IncidentState.REPORTED, Set.of(IncidentAct.SUPPLEMENT, IncidentAct.HANDLE),
                    IncidentState.HANDLED,
                            Set.of(IncidentAct.SUPPLEMENT, IncidentAct.RETURN, IncidentAct.CLOSE),
                    IncidentState.CLOSED, Set.of());

    @Test
    void everyActIsTakenExactlyWhereTheRulesTakeIt() {
        var wrong = new ArrayList<String>();
        for (var state : IncidentState.values()) {
            for (var act : IncidentAct.values()) {
                for (var person : new String[] {"handler", "other"}) {
                    var isVerified = act == IncidentAct.RETURN || act == IncidentAct.CLOSE;
                    var expected =
                            TAKES.getOrDefault(state, Set.of()).contains(act)
                                    && !(isVerified && person.equals("handler"));
                    if (isTaken(incident(state), act, person) != expected) {
                        wrong.add(state + " " + act + " " + person);
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyStateIsReachedAndOnlyClosedIsTheEnd() {
        var reached = new HashSet<>(Set.of(IncidentState.REPORTED));
        IncidentCycle.edges().forEach(edge -> reached.add(edge.to()));

        assertThat(reached).containsExactlyInAnyOrder(IncidentState.values());
        for (var state : IncidentState.values()) {
            var isLeft = IncidentCycle.edges().stream().anyMatch(edge -> edge.from() == state);
            assertThat(isLeft).as(state.name()).isEqualTo(state != IncidentState.CLOSED);
        }
    }

    @Test
    void whatIsReturnedWaitsForAnybodyToHandleItAgain() {
        var returned =
                incident(IncidentState.HANDLED).after(IncidentAct.RETURN, "other", Instant.EPOCH);

        assertThat(returned.handledBy()).isNull();
        assertThat(returned.version()).isEqualTo(2);
        var handled = returned.after(IncidentAct.HANDLE, "handler", Instant.EPOCH);
        assertThat(handled.handledBy()).isEqualTo("handler");
        assertThat(handled.after(IncidentAct.CLOSE, "other", Instant.EPOCH).closedAt()).isNotNull();
    }

    private static boolean isTaken(Incident any, IncidentAct act, String person) {
        try {
            any.after(act, person, Instant.EPOCH);
            return true;
        } catch (Conflict refused) {
            return false;
        }
    }

    private static Incident incident(IncidentState state) {
        @Nullable String handler = state == IncidentState.REPORTED ? null : "handler";
        return new Incident(
                new UUID(0, 1),
                1,
                "A",
                "620100",
                IncidentKind.LEAK,
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                Instant.EPOCH,
                state,
                handler,
                null,
                null);
    }
}
