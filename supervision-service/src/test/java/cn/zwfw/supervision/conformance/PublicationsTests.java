package cn.zwfw.supervision.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.conformance.Publications.Publication;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An item was out of force on a day when nothing that is known or missing says otherwise. */
@Cites(value = "B16(3)", rows = "S2")
class PublicationsTests {

    private static final Publication IN_FORCE = listed(1, true, "2026-01-01");
    private static final Publication SUSPENDED = listed(2, false, "2026-02-20");
    private static final Publication RESTORED = listed(3, true, "2026-03-10");

    @Test
    void itIsOutFromTheDayAfterItsSuspensionToTheDayBeforeItIsRestored() {
        assertThat(isOut("2026-02-20", IN_FORCE, SUSPENDED, RESTORED)).isFalse();
        assertThat(isOut("2026-02-21", IN_FORCE, SUSPENDED, RESTORED)).isTrue();
        assertThat(isOut("2026-03-09", IN_FORCE, SUSPENDED, RESTORED)).isTrue();
        assertThat(isOut("2026-03-10", IN_FORCE, SUSPENDED, RESTORED)).isFalse();
    }

    @Test
    void itStaysOutWhileNothingNewerIsKnown() {
        assertThat(isOut("2026-03-09", IN_FORCE, SUSPENDED)).isTrue();
        assertThat(isOut("2026-03-09", IN_FORCE)).isFalse();
        assertThat(isOut("2026-03-09")).isFalse();
    }

    @Test
    void whatIsMissingCouldHaveHadItInForce() {
        var cancelled = listed(4, false, "2026-03-20");

        assertThat(isOut("2026-03-15", IN_FORCE, SUSPENDED, cancelled)).isFalse();
        assertThat(isOut("2026-03-15", IN_FORCE, SUSPENDED, unlisted(3), cancelled)).isTrue();
        assertThat(isOut("2026-03-25", IN_FORCE, SUSPENDED, cancelled)).isTrue();
    }

    @Test
    void ofSeveralOnTheDayOneInForceIsEnough() {
        var again = listed(3, false, "2026-03-10");
        var atLast = listed(4, true, "2026-03-10");
        var later = listed(5, true, "2026-03-20");

        assertThat(isOut("2026-03-10", SUSPENDED, again, atLast)).isFalse();
        assertThat(isOut("2026-03-10", SUSPENDED, again, later)).isFalse();
        assertThat(isOut("2026-03-10", SUSPENDED, again, unlisted(4), later)).isTrue();
    }

    @Test
    void whatLiesBeforeTheNewestIsMissing() {
        var cancelled = listed(4, false, "2026-03-20");

        assertThat(areMissing(IN_FORCE)).isFalse();
        assertThat(areMissing(IN_FORCE, SUSPENDED, RESTORED)).isFalse();
        assertThat(areMissing(IN_FORCE, SUSPENDED, cancelled)).isTrue();
        assertThat(areMissing(SUSPENDED, unlisted(3), cancelled)).isFalse();
        assertThat(areMissing(IN_FORCE, SUSPENDED, unlisted(4))).isFalse();
    }

    private static boolean areMissing(Publication... known) {
        return new Publications(List.of(known)).areMissing();
    }

    private static boolean isOut(String day, Publication... known) {
        return new Publications(List.of(known)).wereOutOfForceAllThrough(LocalDate.parse(day));
    }

    private static Publication listed(int number, boolean inForce, String day) {
        return new Publication(number, true, inForce, LocalDate.parse(day));
    }

    private static Publication unlisted(int number) {
        return new Publication(number, false, false, LocalDate.EPOCH);
    }
}
