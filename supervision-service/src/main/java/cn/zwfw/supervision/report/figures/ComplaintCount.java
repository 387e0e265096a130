package cn.zwfw.supervision.report.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Complaints that came in the period; those about breaches go to the offices and are not among
 * them.
 *
 * @param answered up to the moment of the figures
 * @param inTime of these, by the last day
 */
public record ComplaintCount(int received, int answered, int inTime) {

    static final ComplaintCount NONE = new ComplaintCount(0, 0, 0);

    ComplaintCount plus(ComplaintCount other) {
        return new ComplaintCount(
                received + other.received, answered + other.answered, inTime + other.inTime);
    }

    /** How many of a hundred answers came in time. */
    public @Nullable BigDecimal inTimeShare() {
        return Share.percent(inTime, answered);
    }
}
