package cn.zwfw.approval.clock;

import java.time.LocalDate;

/**
 * One day of a clock, and why it counts or not.
 *
 * @param count working days used up at its end
 * @param name the holiday or the special procedure, or empty
 * @param provisional the notice for its year is not known yet, so this can change
 */
public record ClockDay(
        LocalDate day, boolean counted, int count, Rule rule, String name, boolean provisional) {

    /** Why a day counts or does not, and where that is said. */
    public enum Rule {
        START_DAY("起算当日不计入", "民法典 201"),
        WEEKDAY("工作日", "行政许可法 82"),
        MAKE_UP_DAY("调休上班", "行政许可法 82"),
        WEEKEND("周末", "行政许可法 82"),
        HOLIDAY("法定节假日", "行政许可法 82"),
        SPECIAL_PROCEDURE("特别程序期间不计入", "行政许可法 45");

        private final String label;
        private final String article;

        Rule(String label, String article) {
            this.label = label;
            this.article = article;
        }

        public String label() {
            return label;
        }

        public String article() {
            return article;
        }
    }
}
