package cn.zwfw.supervision.notice.life;

import cn.zwfw.platform.access.Duty;
import org.jspecify.annotations.Nullable;

/**
 * What a notice says; it does not change once it is issued.
 *
 * @param ground the article it rests on, {@code B16(4)}
 * @param duty to which the article gives it
 * @param organ to which it is addressed, 统一社会信用代码
 */
public record Matter(
        NoticeKind kind,
        String ground,
        Duty duty,
        String organ,
        String facts,
        String demand,
        Deadline deadline,
        @Nullable Subject subject) {}
