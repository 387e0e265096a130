package cn.zwfw.supervision.report.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What became of cases.
 *
 * @param received in the period
 * @param ended in the period: decided, not accepted or withdrawn
 * @param decided of these, granted or refused
 * @param measured of these, those whose clock and limits are known; the rest comes of these
 * @param onTime by the promised limit
 * @param used working days together, without suspended time
 * @param statutory what the law gave them together
 * @param promised what was promised together
 */
public record Handling(
        int received,
        int ended,
        int decided,
        int measured,
        int onTime,
        long used,
        long statutory,
        long promised) {

    static final Handling NONE = new Handling(0, 0, 0, 0, 0, 0, 0, 0);

    Handling plus(Handling other) {
        return new Handling(
                received + other.received,
                ended + other.ended,
                decided + other.decided,
                measured + other.measured,
                onTime + other.onTime,
                used + other.used,
                statutory + other.statutory,
                promised + other.promised);
    }

    /** How many of a hundred were decided by the promised limit. */
    public @Nullable BigDecimal onTimeShare() {
        return Share.percent(onTime, measured);
    }

    public @Nullable BigDecimal averageUsed() {
        return Share.average(used, measured);
    }

    public @Nullable BigDecimal averageStatutory() {
        return Share.average(statutory, measured);
    }

    public @Nullable BigDecimal averagePromised() {
        return Share.average(promised, measured);
    }
}
