package cn.zwfw.powerlist.item;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * A time limit (办结时限).
 *
 * @param length 0 (decided on the spot) to 3650
 */
public record TimeLimit(@Min(0) @Max(3650) int length, @NotNull Unit unit) {

    /** 时限单位: the licensing law counts working days (行政许可法 82), others calendar days. */
    public enum Unit {
        WORKING_DAYS,
        CALENDAR_DAYS
    }

    /** Whether this is certainly longer; limits in different units are not compared. */
    boolean exceeds(TimeLimit other) {
        return unit == other.unit && length > other.length;
    }
}
