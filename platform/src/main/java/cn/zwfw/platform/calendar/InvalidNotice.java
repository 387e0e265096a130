package cn.zwfw.platform.calendar;

/** The days offered as a year's notice cannot be one. */
public final class InvalidNotice extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String code;

    InvalidNotice(String code, String message) {
        super(message);
        this.code = code;
    }

    /** What is wrong, stable and for machines, such as {@code work-calendar.day-outside-year}. */
    public String code() {
        return code;
    }
}
