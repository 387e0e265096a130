package cn.zwfw.supervision.period;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * 定期 (A14, A24): a calendar month, quarter or year, in days of the city.
 *
 * @param first its first day
 */
@Cites(
        value = {"A14", "A24"},
        rows = {"S6", "S7"})
public record Period(PeriodKind kind, LocalDate first) {

    /** {@code 2026-03}, {@code 2026-Q1} or {@code 2026}; there is nothing to tell before 2016. */
    public static final String FORM = "(201[6-9]|20[2-9]\\d)(-(0[1-9]|1[0-2]|Q[1-4]))?";

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
    @JsonCreator
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

    /** Whether the day is later than all of it. */
    public boolean isOver(LocalDate today) {
        return today.isAfter(last());
    }

    /** As {@link #of} reads it. */
    @JsonValue
    public String code() {
        return switch (kind) {
            case MONTH -> YearMonth.from(first).toString();
            case QUARTER -> first.getYear() + QUARTER + quarter();
            case YEAR -> Year.from(first).toString();
        };
    }

    /** As a heading has it. */
    public String label() {
        return first.getYear()
                + switch (kind) {
                    case MONTH -> "年" + first.getMonthValue() + "月";
                    case QUARTER -> "年第" + "一二三四".charAt(quarter() - 1) + "季度";
                    case YEAR -> "年度";
                };
    }

    private int quarter() {
        return (first.getMonthValue() - 1) / PeriodKind.QUARTER.months() + 1;
    }
}
