package cn.zwfw.supervision.report.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Averages and shares, exact to two decimals, half up. */
final class Share {

    private static final int DECIMALS = 2;
    private static final int WHOLE = 100;

    private Share() {}

    /** How much falls on each; none when there are none. */
    static @Nullable BigDecimal average(long sum, int count) {
        return count == 0
                ? null
                : BigDecimal.valueOf(sum)
                        .divide(BigDecimal.valueOf(count), DECIMALS, RoundingMode.HALF_UP);
    }

    /** How many of a hundred; none when there is no whole. */
    static @Nullable BigDecimal percent(int part, int whole) {
        return average((long) part * WHOLE, whole);
    }
}
