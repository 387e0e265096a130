package cn.zwfw.local.sample;

/** A time limit, written 20工作日, 90日 or 当场. */
record Limit(int length, Unit unit) {

    enum Unit {
        WORKING_DAYS,
        CALENDAR_DAYS
    }

    static Limit of(String text) {
        if (text.equals("当场")) {
            return new Limit(0, Unit.WORKING_DAYS);
        }
        return text.endsWith("工作日")
                ? new Limit(number(text, "工作日"), Unit.WORKING_DAYS)
                : new Limit(number(text, "日"), Unit.CALENDAR_DAYS);
    }

    /** About as many working days: of three days two are working days. */
    int workingDays() {
        return unit == Unit.WORKING_DAYS ? length : length * 2 / 3;
    }

    private static int number(String text, String unit) {
        return Integer.parseInt(text.substring(0, text.length() - unit.length()));
    }
}
