package cn.zwfw.approval.archive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which archived cases of a region are wanted; what is null does not restrict.
 *
 * @param from first day of the end of a case
 * @param to last day
 */
public record ArchiveQuery(
        String region,
        @Nullable String organ,
        @Nullable String itemCode,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String identityNumber,
        @Nullable String after) {

    /** Never the person. */
    @Override
    public String toString() {
        return "ArchiveQuery[region=" + region + ", organ=" + organ + "]";
    }
}
