package cn.zwfw.finance.money;

import cn.zwfw.platform.citation.Cites;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Yuan, exact to the fen. In JSON a string with two decimals, always: a number would be a double to
 * whoever reads it, and one amount has one form, so that equal content has an equal digest.
 */
@Cites(value = "A6", rows = "F6")
public record Amount(BigDecimal yuan) implements Comparable<Amount> {

    /** How it is written: up to 99,999,999,999,999.99 yuan. */
    public static final String FORM = "(0|[1-9]\\d{0,13})\\.\\d{2}";

    public static final Amount ZERO = new Amount(new BigDecimal("0.00"));

    private static final int DECIMALS = 2;
    private static final Pattern WRITTEN = Pattern.compile(FORM);

    public Amount {
        if (yuan.scale() != DECIMALS || yuan.signum() < 0) {
            throw new IllegalArgumentException("no amount: " + yuan);
        }
    }

    /**
     * The amount that is written so.
     *
     * @throws IllegalArgumentException when it does not have the form
     */
    public static Amount of(String written) {
        if (!WRITTEN.matcher(written).matches()) {
            throw new IllegalArgumentException("no amount: " + written);
        }
        return new Amount(new BigDecimal(written));
    }

    public Amount plus(Amount other) {
        return new Amount(yuan.add(other.yuan));
    }

    /** What is left of it; nothing when the other is more. */
    public Amount less(Amount other) {
        return isLessThan(other) ? ZERO : new Amount(yuan.subtract(other.yuan));
    }

    public boolean isLessThan(Amount other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Amount other) {
        return yuan.compareTo(other.yuan);
    }

    @Override
    @JsonValue
    public String toString() {
        return yuan.toPlainString();
    }
}
