package cn.zwfw.approval.casefile;

import cn.zwfw.approval.life.Act;
import cn.zwfw.approval.life.CaseState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That something was done: who, when, what, with which opinion and document (A18, B16(5)). Records
 * are only added.
 *
 * @param seq the version that the case has since then
 * @param node step or choice, if it concerns one
 * @param round of the step
 * @param person login of who did it
 * @param organ of that person; none for applicants and the platform
 * @param document number of the notice that went with it
 */
public record CaseRecord(
        int seq,
        Instant at,
        Act act,
        CaseState state,
        @Nullable String node,
        @Nullable Integer round,
        String person,
        String personName,
        @Nullable String organ,
        String opinion,
        @Nullable String document) {}
