package cn.zwfw.supervision.assessment.scheme;

import cn.zwfw.platform.calendar.CityTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * A calendar month, quarter or year.
 *
 * @param first its first day
 */
public record Period(PeriodKind kind, LocalDate first) {

    /** {@code 2026-03}, {@code 2026-Q1} or {@code 2026}. */
    public static final String FORM = "20\\d{2}(-(0[1-9]|1[0-2]|Q[1-4]))?";

    private static final String QUARTER = "-Q";
    private static final int YEAR_LENGTH = 4;

    public Period {
        if (first.getDayOfMonth() != 1 || (first.getMonthValue() - 1) % kind.months() != 0) {
            throw new IllegalArgumentException("no " + kind + " begins on " + first);
        }
    }

    /**
     * Reads its code.
     *
     * @param code as {@link #FORM} has it
     * @throws IllegalArgumentException for anything else
     */
    public static Period of(String code) {
        if (!code.matches(FORM)) {
            throw new IllegalArgumentException("no period " + code);
        }
        var year = Integer.parseInt(code.substring(0, YEAR_LENGTH));
        if (code.length() == YEAR_LENGTH) {
            return new Period(PeriodKind.YEAR, LocalDate.of(year, 1, 1));
        }
        if (code.contains(QUARTER)) {
            var quarter = Character.digit(code.charAt(code.length() - 1), 10);
            var month = (quarter - 1) * PeriodKind.QUARTER.months() + 1;
            return new Period(PeriodKind.QUARTER, LocalDate.of(year, month, 1));
        }
        return new Period(PeriodKind.MONTH, YearMonth.parse(code).atDay(1));
    }

    public LocalDate last() {
        return first.plusMonths(kind.months()).minusDays(1);
    }

    /** Its first moment in the city. */
    public Instant start() {
        return first.atStartOfDay(CityTime.ZONE).toInstant();
    }

    /** The first moment that is not of it any more. */
    public Instant end() {
        return last().plusDays(1).atStartOfDay(CityTime.ZONE).toInstant();
    }

    /** As {@link #of} reads it. */
    public String code() {
        return switch (kind) {
            case MONTH -> YearMonth.from(first).toString();
            case QUARTER ->
                    first.getYear()
                            + QUARTER
                            + ((first.getMonthValue() - 1) / PeriodKind.QUARTER.months() + 1);
            case YEAR -> Year.from(first).toString();
        };
    }
}
