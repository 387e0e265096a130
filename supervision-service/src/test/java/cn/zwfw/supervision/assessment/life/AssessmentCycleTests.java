package cn.zwfw.supervision.assessment.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.supervision.assessment.scheme.AssessmentScheme;
import cn.zwfw.supervision.assessment.scheme.SchemeVersion;
import cn.zwfw.supervision.period.Period;
import cn.zwfw.supervision.period.PeriodKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every act in every state, before and after the last day for objections. */
@Cites(
        value = {"A24", "B4"},
        rows = "S6")
class AssessmentCycleTests {

    private static final LocalDate UNTIL = LocalDate.of(2026, 4, 9);
    private static final Set<String> MAKERS = Set.of("maker", "opener");
    private static final SchemeVersion SCHEME =
            new SchemeVersion(
                    new AssessmentScheme(
                            "KH0001", "", "月度", PeriodKind.MONTH, BigDecimal.TEN, 5, List.of()),
                    0);

    private static final Map<AssessmentState, Set<AssessmentAct>> TAKES =
            Map.of(
                    AssessmentState.DRAFT, EnumSet.of(AssessmentAct.REFRESH, AssessmentAct.OPEN),
                    AssessmentState.OPEN,
                            EnumSet.of(
                                    AssessmentAct.OBJECT,
                                    AssessmentAct.DECIDE,
                                    AssessmentAct.CONFIRM),
                    AssessmentState.CONFIRMED, EnumSet.of(AssessmentAct.PUBLISH),
                    AssessmentState.PUBLISHED, EnumSet.noneOf(AssessmentAct.class));

    @Test
    void everyActIsTakenExactlyWhereTheRulesTakeIt() {
        var wrong = new ArrayList<String>();
        var met = EnumSet.noneOf(AssessmentState.class);
        for (var any : List.of(draft(), open(), objected(), confirmed(), published())) {
            met.add(any.state());
            for (var act : AssessmentAct.values()) {
                for (var day : List.of(UNTIL.minusDays(1), UNTIL, UNTIL.plusDays(1))) {
                    if (isTaken(any, act, day) != expected(any, act, day)) {
                        wrong.add(any.state() + " " + act + " on " + day);
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(met).containsExactlyInAnyOrder(AssessmentState.values());
    }

    @Test
    void everyStateIsReachedAndOnlyPublishedIsTheEnd() {
        var reached = new HashSet<>(Set.of(AssessmentState.DRAFT));
        AssessmentCycle.edges().forEach(edge -> reached.add(edge.to()));

        assertThat(reached).containsExactlyInAnyOrder(AssessmentState.values());
        for (var state : AssessmentState.values()) {
            var isLeft = AssessmentCycle.edges().stream().anyMatch(edge -> edge.from() == state);
            assertThat(isLeft).as(state.name()).isEqualTo(state != AssessmentState.PUBLISHED);
        }
    }

    @Test
    void nobodyConfirmsWhatHeMadeNorPublishesWhatHeConfirmed() {
        var after = at(UNTIL.plusDays(1));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> open().confirmed("maker", MAKERS, after))
                .withMessage("assessment-confirmed-by-maker");
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> confirmed().published("mayor", after))
                .withMessage("assessment-published-by-confirmer");
        assertThat(confirmed().confirmedBy()).isEqualTo("mayor");
        assertThat(published().publishedAt()).isEqualTo(after);
    }

    @Test
    void allWhoHadAHandInItAreRefusedAndWhoeverComputedItStaysKnown() {
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> open().confirmed("opener", MAKERS, at(UNTIL.plusDays(1))))
                .withMessage("assessment-confirmed-by-maker");
        assertThat(open().madeBy()).isEqualTo("maker");
        assertThat(EnumSet.allOf(AssessmentAct.class).stream().filter(AssessmentAct::isMaking))
                .containsExactly(
                        AssessmentAct.DRAFT,
                        AssessmentAct.REFRESH,
                        AssessmentAct.OPEN,
                        AssessmentAct.DECIDE);
    }

    private static boolean expected(Assessment any, AssessmentAct act, LocalDate day) {
        if (!TAKES.getOrDefault(any.state(), Set.of()).contains(act)) {
            return false;
        }
        return switch (act) {
            case OBJECT -> !day.isAfter(UNTIL);
            case CONFIRM -> day.isAfter(UNTIL) && any.undecided() == 0;
            default -> true;
        };
    }

    private static boolean isTaken(Assessment any, AssessmentAct act, LocalDate day) {
        try {
            AssessmentCycle.after(any, act, day);
            return true;
        } catch (Conflict refused) {
            return false;
        }
    }

    private static Assessment draft() {
        var now = at(LocalDate.of(2026, 4, 1));
        return Assessment.drafted(
                new UUID(0, 1), "620100", "", SCHEME, Period.of("2026-03"), "maker", now);
    }

    private static Assessment open() {
        return draft().opened(UNTIL, at(LocalDate.of(2026, 4, 1)));
    }

    private static Assessment objected() {
        return open().objected(at(UNTIL));
    }

    private static Assessment confirmed() {
        return objected()
                .decided(at(UNTIL.plusDays(1)))
                .confirmed("mayor", MAKERS, at(UNTIL.plusDays(1)));
    }

    private static Assessment published() {
        return confirmed().published("maker", at(UNTIL.plusDays(1)));
    }

    private static Instant at(LocalDate day) {
        return day.atTime(10, 0).atZone(CityTime.ZONE).toInstant();
    }
}
