package cn.zwfw.finance.coverage;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Whether a region has published.
 *
 * @param entries in force; none are left of a list that was taken back
 * @param since when its first entry was published; none where there never was one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ListCoverage", description = "一个区划的清单公布情况")
record Coverage(
        @Schema(example = "620102") String region,
        @Schema(description = "是否已公布", example = "true") boolean published,
        @Schema(description = "现行条目数", example = "12") long entries,
        @Schema(description = "首次公布的时间;没有公布过时没有") @Nullable OffsetDateTime since) {

    static Coverage missing(String region) {
        return new Coverage(region, false, 0, null);
    }
}
