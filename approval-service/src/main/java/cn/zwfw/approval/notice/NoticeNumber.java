package cn.zwfw.approval.notice;

/**
 * 文号, such as 受〔2026〕000123号: the {@linkplain NoticeKind#code() code} of the kind, the year in the
 * city's time, and the serial in six digits. Serials are handed out for each organ, kind and year
 * from 1, without a gap and never twice; whose number it is says the head of the notice.
 */
public record NoticeNumber(NoticeKind kind, int year, int serial) {

    public NoticeNumber {
        if (year < 2016 || year > 9999) {
            throw new IllegalArgumentException("no year of a notice: " + year);
        }
        if (serial < 1 || serial > 999_999) {
            throw new IllegalArgumentException("no serial of a notice: " + serial);
        }
    }

    /** As it is printed and cited. */
    public String text() {
        return "%s〔%d〕%06d号".formatted(kind.code(), year, serial);
    }
}
