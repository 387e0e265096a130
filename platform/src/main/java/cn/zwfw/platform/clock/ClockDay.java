package cn.zwfw.platform.clock;

import java.time.LocalDate;

/**
 * One day of a clock, and why it counts or not.
 *
 * @param count days used up at its end
 * @param name the holiday or the special procedure, or empty
 * @param provisional the notice for its year is not known yet, so this can change
 */
public record ClockDay(
        LocalDate day, boolean counted, int count, Rule rule, String name, boolean provisional) {

    /** Why a day counts or does not, and where that is said. */
    public enum Rule {
        START_DAY(false, "起算当日不计入", "民法典 201"),
        WEEKDAY(true, "工作日", "行政许可法 82"),
        MAKE_UP_DAY(true, "调休上班", "行政许可法 82"),
        CALENDAR_DAY(true, "自然日", "民法典 200"),
        WEEKEND(false, "周末", "行政许可法 82"),
        HOLIDAY(false, "法定节假日", "行政许可法 82"),
        SPECIAL_PROCEDURE(false, "特别程序期间不计入", "行政许可法 45");

        private final boolean counts;
        private final String label;
        private final String article;

        Rule(boolean counts, String label, String article) {
            this.counts = counts;
            this.label = label;
            this.article = article;
        }

        public boolean counts() {
            return counts;
        }

        public String label() {
            return label;
        }

        public String article() {
            return article;
        }
    }
}
