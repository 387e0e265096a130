package cn.zwfw.supervision.notice;

import cn.zwfw.supervision.notice.life.NoticeAct;
import cn.zwfw.supervision.notice.life.NoticeState;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That something was done about a notice. Records are only added.
 *
 * @param seq 1 for the first
 * @param dueOn by when an answer was awaited since then
 * @param words reason, answer, finding or public words; may be empty
 */
public record NoticeRecord(
        int seq,
        Instant at,
        NoticeAct act,
        NoticeState state,
        @Nullable LocalDate dueOn,
        String personName,
        @Nullable String organ,
        String words) {}
