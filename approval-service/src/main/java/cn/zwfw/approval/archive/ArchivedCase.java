package cn.zwfw.approval.archive;

import cn.zwfw.approval.archive.pack.Finding;
import cn.zwfw.approval.archive.pack.Written;
import cn.zwfw.approval.cases.Verdict;
import cn.zwfw.approval.life.CaseState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An archived case without anything personal, and how its package was found last.
 *
 * @param file key of the package in its folder
 * @param retainUntil none when it is kept for ever
 * @param destroyed none while the package is kept
 */
public record ArchivedCase(
        String number,
        String file,
        Written written,
        Instant archivedAt,
        LocalDate receivedOn,
        LocalDate endedOn,
        CaseState endState,
        @Nullable Verdict verdict,
        Retention retention,
        @Nullable LocalDate retainUntil,
        String itemCode,
        String itemName,
        String organ,
        String region,
        Instant checkedAt,
        List<Finding> findings,
        @Nullable Destroyed destroyed) {

    public ArchivedCase {
        findings = List.copyOf(findings);
    }

    /** That the package is not kept any longer. */
    public record Destroyed(Instant at, String person, String reason) {}
}
