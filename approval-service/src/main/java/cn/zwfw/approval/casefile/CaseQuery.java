package cn.zwfw.approval.casefile;

import cn.zwfw.approval.life.CaseState;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.problem.NotAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which cases of an organ are wanted; what is null does not restrict. */
public record CaseQuery(
        String organ,
        String region,
        @Nullable CaseState state,
        @Nullable String itemCode,
        @Nullable LocalDate dueUntil,
        @Nullable List<UUID> applications,
        @Nullable String after) {

    /**
     * All of the caller's own organ after a number.
     *
     * @throws NotAllowed when he has none
     */
    public static CaseQuery ofOwnOrgan(Caller caller, @Nullable String after) {
        var organ = caller.organ();
        var region = caller.region();
        if (organ == null || region == null) {
            throw NotAllowed.because("forbidden");
        }
        return new CaseQuery(organ, region, null, null, null, null, after);
    }

    public CaseQuery with(
            @Nullable CaseState at, @Nullable String item, @Nullable LocalDate until) {
        return new CaseQuery(organ, region, at, item, until, applications, after);
    }

    public CaseQuery with(List<UUID> ids) {
        return new CaseQuery(organ, region, state, itemCode, dueUntil, ids, after);
    }
}
