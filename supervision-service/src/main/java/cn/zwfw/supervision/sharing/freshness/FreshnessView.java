package cn.zwfw.supervision.sharing.freshness;

import cn.zwfw.platform.calendar.CityTime;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** How fresh a resource is, as it is shown and told. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ResourceFreshness", description = "监管信息资源的更新情况")
record FreshnessView(
        @Schema(example = "3010010001-000001") String code,
        @Schema(example = "企业行政处罚信息") String name,
        @Schema(description = "提供方代码", example = "11620100013900001G") String organ,
        @Schema(example = "620100") String region,
        @Schema(description = "更新周期", example = "每日") UpdateCycle cycle,
        @Schema(description = "最近一次归集的时间;从未归集时没有") @Nullable OffsetDateTime collectedAt,
        @Schema(description = "应当再次归集的时间;按需更新的没有") @Nullable OffsetDateTime dueAt,
        @Schema(description = "超过更新周期没有归集", example = "true") boolean stale,
        @Schema(example = "1") int version) {

    static FreshnessView of(Freshness any, boolean stale) {
        return new FreshnessView(
                any.code(),
                any.name(),
                any.organ(),
                any.region(),
                any.cycle(),
                at(any.collectedAt()),
                at(any.dueAt()),
                stale,
                any.version());
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant at) {
        return at == null ? null : at.atZone(CityTime.ZONE).toOffsetDateTime();
    }
}
