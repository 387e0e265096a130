package cn.zwfw.approval.casefile;

import cn.zwfw.approval.life.CaseState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which cases of an organ are wanted; what is null does not restrict. */
public record CaseQuery(
        String organ,
        String region,
        @Nullable CaseState state,
        @Nullable String itemCode,
        @Nullable LocalDate dueUntil,
        @Nullable String after) {}
