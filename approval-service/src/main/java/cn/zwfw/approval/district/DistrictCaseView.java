package cn.zwfw.approval.district;

import cn.zwfw.platform.calendar.CityTime;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** A district's case as it is read here. */
@Schema(name = "DistrictCase", description = "区县办件")
record DistrictCaseView(
        @Schema(example = "620103") String region,
        @Schema(example = "1162010301390003203") String organ,
        @Schema(example = "食品经营许可") String itemName,
        @Schema(example = "办理中") String stateLabel,
        @Schema(description = "所报内容的摘要;内容相同,摘要也相同") String digest,
        @Schema(description = "最后一次报送的时间") OffsetDateTime reportedAt,
        @Schema(description = "最后一次报送的内容") ReportedCase reported) {

    static DistrictCaseView of(DistrictCase any) {
        return new DistrictCaseView(
                any.region(),
                any.organ(),
                any.itemName(),
                any.reported().state().label(),
                any.digest(),
                any.reportedAt().atZone(CityTime.ZONE).toOffsetDateTime(),
                any.reported());
    }
}
