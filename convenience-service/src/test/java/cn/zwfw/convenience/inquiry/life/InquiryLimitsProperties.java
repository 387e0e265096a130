package cn.zwfw.convenience.inquiry.life;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.calendar.ListedDay;
import cn.zwfw.platform.calendar.WorkCalendar;
import cn.zwfw.platform.citation.Cites;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The clocks, against a count of one day after the other, under any holidays. */
@Cites(
        value = {"A11", "行政许可法 82", "民法典 201"},
        rows = "C2")
class InquiryLimitsProperties {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @Property
    void theLastDayIsTheOneThatCountingReaches(
            @ForAll InquiryKind kind,
            @ForAll boolean longer,
            @ForAll @IntRange(min = 1, max = 30) int reply,
            @ForAll @IntRange(min = 1, max = 20) int extension,
            @ForAll @IntRange(max = 364) int begun,
            @ForAll long holidays) {
        var calendar = calendar(holidays);
        var limits = limits(reply, extension, 10);
        var from = NEW_YEAR.plusDays(begun);

        var day = from;
        int left = longer ? reply + extension : reply;
        while (left > 0) {
            day = day.plusDays(1);
            left -= calendar.isWorkday(day) ? 1 : 0;
        }

        assertThat(limits.due(kind, from, longer, calendar)).isEqualTo(day);
    }

    /** What is found as due by the stored days is what is due. */
    @Property
    void theStoredDaysFindExactlyWhatIsDue(
            @ForAll InquiryKind kind,
            @ForAll boolean longer,
            @ForAll @IntRange(min = 1, max = 30) int reply,
            @ForAll @IntRange(max = 364) int begun,
            @ForAll @IntRange(max = 420) int until,
            @ForAll long holidays) {
        var calendar = calendar(holidays);
        var limits = limits(reply, 5, 10);
        var from = NEW_YEAR.plusDays(begun);
        var dueUntil = NEW_YEAR.plusDays(until);

        var latest = limits.begunBy(kind, longer, dueUntil, calendar);

        assertThat(!from.isAfter(latest))
                .isEqualTo(!limits.due(kind, from, longer, calendar).isAfter(dueUntil));
    }

    @Property
    void theStoredDaysFindExactlyWhatLapses(
            @ForAll @IntRange(min = 1, max = 30) int closing,
            @ForAll @IntRange(max = 364) int replied,
            @ForAll @IntRange(max = 420) int today,
            @ForAll long holidays) {
        var calendar = calendar(holidays);
        var repliedOn = NEW_YEAR.plusDays(replied);
        var now = NEW_YEAR.plusDays(today);

        var latest = limits(5, 5, closing).repliedBy(now, calendar);

        assertThat(!repliedOn.isAfter(latest))
                .isEqualTo(now.isAfter(calendar.plusWorkdays(repliedOn, closing)));
    }

    private static InquiryLimits limits(int reply, int extension, int closing) {
        var term = new InquiryLimits.Term(reply, extension);
        var kinds = new HashMap<InquiryKind, InquiryLimits.Term>();
        for (var kind : InquiryKind.values()) {
            kinds.put(kind, term);
        }
        return new InquiryLimits(kinds, 1, closing, 10);
    }

    private static WorkCalendar calendar(long seed) {
        var random = new Random(seed);
        var listed = new HashMap<LocalDate, ListedDay>();
        for (int i = 0; i < 60; i++) {
            var day = NEW_YEAR.plusDays(random.nextInt(500));
            listed.put(day, new ListedDay(day, random.nextBoolean(), "节"));
        }
        return new WorkCalendar(Map.copyOf(listed).values(), Set.of(2026));
    }
}
