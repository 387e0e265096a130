package cn.zwfw.approval.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A notice that was issued; it never changes. Whose it is stands in the application.
 *
 * @param seq version of the case that it came with
 * @param organName as the organ was called that day
 * @param licence whether it is of a licence in the sense of 行政许可法
 */
public record IssuedNotice(
        String caseNumber,
        int seq,
        NoticeNumber number,
        LocalDate day,
        String organ,
        String organName,
        String itemName,
        boolean licence,
        List<String> points,
        Map<Particular, String> particulars) {

    /** Who disagrees goes there, as a rule (行政复议法 24, 行政诉讼法 14). */
    private static final Remedy USUAL = new Remedy("本级人民政府", "有管辖权的人民法院");

    public IssuedNotice {
        points = List.copyOf(points);
        particulars = Map.copyOf(particulars);
    }

    public NoticeKind kind() {
        return number.kind();
    }

    /**
     * All that is printed.
     *
     * @throws IllegalArgumentException when the law wants more said than is said here
     */
    public NoticeText to(String applicant) {
        return new NoticeText(
                number,
                day,
                organName,
                applicant,
                caseNumber,
                itemName,
                licence,
                points,
                particulars,
                kind().needsRemedy() ? USUAL : null);
    }
}
