package cn.zwfw.finance.number;

import cn.zwfw.platform.citation.Cites;
import org.jspecify.annotations.Nullable;

/** 清单编号: six digits of the region, the year, four digits. */
@Cites(value = "A6", rows = "F1")
public final class ListNumber {

    /** The form of a number. */
    public static final String FORM = "[1-9]\\d{13}";

    private static final int REGION = 6;
    private static final int YEAR = 10;

    private ListNumber() {}

    public static String region(String number) {
        return number.substring(0, REGION);
    }

    public static int year(String number) {
        return Integer.parseInt(number.substring(REGION, YEAR));
    }

    /** The number that the same has in another year. */
    public static String in(int year, String number) {
        return region(number) + year + number.substring(YEAR);
    }

    /** The numbers of a year, or of all, as {@code like} of SQL takes them. */
    public static String like(@Nullable Integer year) {
        return year == null ? "%" : "______" + year + "%";
    }
}
