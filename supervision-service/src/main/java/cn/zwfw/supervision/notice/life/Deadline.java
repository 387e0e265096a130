package cn.zwfw.supervision.notice.life;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * By when an answer is asked for: so many working days, or a day.
 *
 * @param workdays from the day on which it is said, which is not counted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "NoticeTerm", description = "期限:工作日数或者日期")
public record Deadline(@Nullable Integer workdays, @Nullable LocalDate until) {

    /** Longer would be no supervision. */
    private static final int LONGEST_DAYS = 366;

    public Deadline {
        if ((workdays == null) == (until == null)) {
            throw new IllegalArgumentException("a deadline is either working days or a day");
        }
    }

    /** The last day for an answer when it is said now. */
    public LocalDate dueOn(Moment now) {
        return workdays != null
                ? now.calendar().plusWorkdays(now.day(), workdays)
                : Objects.requireNonNull(until);
    }

    /** Whether it can be met and comes within a year. */
    public boolean isAhead(Moment now) {
        return until == null
                || (until.isAfter(now.day()) && !until.isAfter(now.day().plusDays(LONGEST_DAYS)));
    }
}
