package cn.zwfw.supervision.report.figures;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Ratings given in the period; 1 is the best, 5 the worst.
 *
 * @param number at least one
 * @param levels their sum
 */
public record RatingCount(int number, long levels, int bad) {

    RatingCount plus(RatingCount other) {
        return new RatingCount(number + other.number, levels + other.levels, bad + other.bad);
    }

    public BigDecimal averageLevel() {
        return Objects.requireNonNull(Share.average(levels, number));
    }
}
