package cn.zwfw.approval.notice;

import java.time.LocalDate;
import java.util.List;

/**
 * A notice that was issued; it never changes.
 *
 * @param seq version of the case that it came with
 * @param number consecutive for its organ, kind and year, such as 受〔2026〕000123号
 * @param organName as it was called that day
 */
record IssuedNotice(
        String caseNumber,
        int seq,
        NoticeKind kind,
        String number,
        LocalDate day,
        String organ,
        String organName,
        String itemName,
        List<String> paragraphs) {

    IssuedNotice {
        paragraphs = List.copyOf(paragraphs);
    }
}
