package cn.zwfw.platform.calendar;

import java.time.LocalDate;

/**
 * One day of a time limit and why it counts or not.
 *
 * @param count how many days have run at its end
 * @param name the holiday, or empty
 * @param provisional the notice for its year is not known yet, so this can change
 */
public record CountedDay(
        LocalDate day,
        boolean counted,
        int count,
        Reason reason,
        String name,
        boolean provisional) {

    /** Why a day counts or does not. */
    public enum Reason {
        /** The day on which a period begins is not counted (民法典 201). */
        START_DAY("起算当日不计入"),
        WEEKDAY("工作日"),
        WEEKEND("周末"),
        /** Legal holidays are not counted (行政许可法 82). */
        HOLIDAY("法定节假日"),
        /** A weekend day that is worked in exchange for a holiday. */
        MAKE_UP_DAY("调休上班");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        /** In Chinese, for the one who reads the explanation of a deadline. */
        public String label() {
            return label;
        }
    }
}
