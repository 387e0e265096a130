package cn.zwfw.approval.rating.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.calendar.ListedDay;
import cn.zwfw.platform.calendar.WorkCalendar;
import cn.zwfw.platform.citation.Cites;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

@Cites(
        value = {"A2", "行政许可法 82"},
        rows = "V6")
class RectificationLimitsProperties {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final UUID ID = new UUID(0, 1);

    /** What is found as due is what is due, under any holidays. */
    @Property
    void theStoredDaysFindExactlyWhatIsDue(
            @ForAll @IntRange(min = 1, max = 10) int verify,
            @ForAll @IntRange(max = 30) int more,
            @ForAll @IntRange(max = 364) int opened,
            @ForAll @IntRange(max = 420) int until,
            @ForAll long holidays) {
        var calendar = calendar(new Random(holidays));
        var limits = new RectificationLimits(verify, verify + more);
        var openedOn = NEW_YEAR.plusDays(opened);
        var dueUntil = NEW_YEAR.plusDays(until);
        var open = Rectification.opened(ID, openedOn);

        for (var any : List.of(open, open.after(RectificationAct.VERIFY, openedOn))) {
            var latest = limits.openedBy(dueUntil, calendar).get(any.state());

            assertThat(latest).isNotNull();
            assertThat(!openedOn.isAfter(latest))
                    .as("%s opened on %s, due until %s", any.state(), openedOn, dueUntil)
                    .isEqualTo(!any.dueOn(limits, calendar).orElseThrow().isAfter(dueUntil));
        }
    }

    @Example
    void theDaysAreWorkingDaysAndTheFirstIsNotCounted() {
        var calendar =
                new WorkCalendar(
                        List.of(
                                new ListedDay(LocalDate.of(2026, 10, 1), false, "国庆节"),
                                new ListedDay(LocalDate.of(2026, 10, 2), false, "国庆节"),
                                new ListedDay(LocalDate.of(2026, 10, 10), true, "国庆节")),
                        Set.of(2026));
        var limits = new RectificationLimits(1, 15);
        var open = Rectification.opened(ID, LocalDate.of(2026, 9, 30));

        assertThat(open.dueOn(limits, calendar)).contains(LocalDate.of(2026, 10, 5));
        assertThat(
                        open.after(RectificationAct.VERIFY, LocalDate.of(2026, 10, 5))
                                .dueOn(limits, calendar))
                .contains(LocalDate.of(2026, 10, 22));
        assertThat(
                        open.after(RectificationAct.DECLARE_UNFOUNDED, LocalDate.of(2026, 10, 5))
                                .dueOn(limits, calendar))
                .isEmpty();
    }

    private static WorkCalendar calendar(Random random) {
        var listed = new HashMap<LocalDate, ListedDay>();
        for (int i = 0; i < 60; i++) {
            var day = NEW_YEAR.plusDays(random.nextInt(500));
            listed.put(day, new ListedDay(day, random.nextBoolean(), "节"));
        }
        Map<LocalDate, ListedDay> days = Map.copyOf(listed);
        return new WorkCalendar(days.values(), Set.of(2026));
    }
}
