package cn.zwfw.platform.clock;

/**
 * How long a period is.
 *
 * @param length 0, which is the same day, to 3650
 */
public record Limit(int length, Unit unit) {

    private static final int LONGEST = 3650;

    /** 时限单位: the licensing law counts working days (行政许可法 82), others calendar days. */
    public enum Unit {
        WORKING_DAYS("个工作日"),
        CALENDAR_DAYS("日");

        private final String label;

        Unit(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Limit {
        if (length < 0 || length > LONGEST) {
            throw new IllegalArgumentException("a period has 0 to 3650 days, not " + length);
        }
    }

    public static Limit workdays(int length) {
        return new Limit(length, Unit.WORKING_DAYS);
    }

    boolean isInWorkdays() {
        return unit == Unit.WORKING_DAYS;
    }
}
