package cn.zwfw.supervision.report.figures;

import cn.zwfw.platform.citation.Cites;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/** 定期 (A14): the month, quarter or year that a report is of, in days of the city. */
@Cites(value = "A14", rows = "S7")
public sealed interface Period {

    /** {@code 2026-01}, {@code 2026-Q1} or {@code 2026}; there is nothing to report before 2016. */
    String FORM = "(201[6-9]|20[2-9]\\d)(-(0[1-9]|1[0-2])|-Q[1-4])?";

    LocalDate first();

    LocalDate last();

    /** As a heading has it. */
    String label();

    /** As {@link #FORM} has it. */
    @JsonValue
    String code();

    /** Whether the day is later than all of it. */
    default boolean isOver(LocalDate today) {
        return today.isAfter(last());
    }

    /**
     * The period of a code.
     *
     * @throws IllegalArgumentException when it is not of {@link #FORM}
     */
    @JsonCreator
    static Period parse(String code) {
        if (!Pattern.matches(FORM, code)) {
            throw new IllegalArgumentException("no period " + code);
        }
        var year = Integer.parseInt(code.substring(0, 4));
        var rest = code.substring(4);
        if (rest.isEmpty()) {
            return new Year(year);
        }
        return rest.startsWith("-Q")
                ? new Quarter(year, Integer.parseInt(rest.substring(2)))
                : new Month(YearMonth.parse(code));
    }

    /** A calendar month. */
    record Month(YearMonth month) implements Period {

        @Override
        public LocalDate first() {
            return month.atDay(1);
        }

        @Override
        public LocalDate last() {
            return month.atEndOfMonth();
        }

        @Override
        public String label() {
            return month.getYear() + "年" + month.getMonthValue() + "月";
        }

        @Override
        public String code() {
            return month.toString();
        }
    }

    /**
     * Three months.
     *
     * @param number 1 to 4
     */
    record Quarter(int year, int number) implements Period {

        private static final int MONTHS = 3;

        @Override
        public LocalDate first() {
            return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
        }

        @Override
        public LocalDate last() {
            return YearMonth.of(year, number * MONTHS).atEndOfMonth();
        }

        @Override
        public String label() {
            return year + "年第" + "一二三四".charAt(number - 1) + "季度";
        }

        @Override
        public String code() {
            return year + "-Q" + number;
        }
    }

    /** A calendar year. */
    record Year(int year) implements Period {

        @Override
        public LocalDate first() {
            return LocalDate.ofYearDay(year, 1);
        }

        @Override
        public LocalDate last() {
            return YearMonth.of(year, 12).atEndOfMonth();
        }

        @Override
        public String label() {
            return year + "年度";
        }

        @Override
        public String code() {
            return Integer.toString(year);
        }
    }
}
