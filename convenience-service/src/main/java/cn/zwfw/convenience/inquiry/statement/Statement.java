package cn.zwfw.convenience.inquiry.statement;

import cn.zwfw.convenience.inquiry.life.Office;
import cn.zwfw.platform.citation.Cites;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question to the organ complained of, and its answer.
 *
 * @param id by which it is known to those who do not know the complaint
 * @param number of the complaint, for the office alone
 */
@Cites(value = "B17", rows = "C2")
record Statement(
        UUID id,
        int version,
        String number,
        String organ,
        String region,
        Office office,
        String question,
        Instant askedAt,
        @Nullable String answer,
        @Nullable Instant answeredAt) {

    boolean isOpen() {
        return answeredAt == null;
    }

    /** Never what was written. */
    @Override
    public String toString() {
        return "Statement[" + id + "]";
    }
}
