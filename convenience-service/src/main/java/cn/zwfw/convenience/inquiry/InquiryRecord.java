package cn.zwfw.convenience.inquiry;

import cn.zwfw.convenience.inquiry.life.InquiryAct;
import cn.zwfw.convenience.inquiry.life.InquiryState;
import cn.zwfw.convenience.inquiry.life.Office;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That something was done about an inquiry. Records are only added.
 *
 * @param seq 1 for the first
 * @param organ who has to answer it since then, or answered it then
 * @param person login of the officer; none for the asker
 * @param words reason, question or answer; may be empty
 * @param doneAbout what was done about a suggestion
 */
public record InquiryRecord(
        int seq,
        Instant at,
        InquiryAct act,
        InquiryState state,
        @Nullable String organ,
        @Nullable Office office,
        @Nullable String person,
        @Nullable String personName,
        String words,
        @Nullable String doneAbout) {

    /** Never what was written. */
    @Override
    public String toString() {
        return "InquiryRecord[" + seq + " " + act + "]";
    }
}
