package cn.zwfw.approval.rating;

import cn.zwfw.approval.rating.rectification.RectificationRecord;
import cn.zwfw.approval.rating.rectification.RectificationState;
import cn.zwfw.platform.calendar.CityTime;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rating as the one who gave it reads it, with what was done about it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Rating", description = "我的评价及其处理")
record RatingView(
        @Schema(example = "11620100013900001G300010000000120261126000001") String number,
        @Schema(example = "食品经营许可") String itemName,
        @Schema(example = "4") int level,
        @Schema(example = "不满意") String label,
        List<String> reasons,
        @Schema(example = "多次要求补充同一材料。") String text,
        Channel channel,
        boolean named,
        OffsetDateTime ratedAt,
        @Nullable RectificationState state,
        @Schema(example = "已整改") @Nullable String stateLabel,
        @Schema(description = "承办部门须在这一天以前核实或者整改") @Nullable LocalDate dueOn,
        List<Done> records) {

    static RatingView of(
            Rating rating, @Nullable LocalDate dueOn, List<RectificationRecord> records) {
        var rectification = rating.rectification();
        return new RatingView(
                rating.caseNumber(),
                rating.itemName(),
                rating.level().code(),
                rating.level().label(),
                rating.reasons(),
                rating.remark(),
                rating.channel(),
                rating.named(),
                rating.ratedAt().atZone(CityTime.ZONE).toOffsetDateTime(),
                rectification == null ? null : rectification.state(),
                rectification == null ? null : rectification.state().label(),
                dueOn,
                records.stream().map(Done::of).toList());
    }

    /** What was done, without the officer who did it. */
    @Schema(name = "RatingRecord", description = "对评价的一次处理")
    record Done(
            OffsetDateTime at,
            @Schema(example = "完成整改") String act,
            @Schema(example = "已一次性告知全部材料并致歉。") String opinion) {

        private static Done of(RectificationRecord done) {
            return new Done(
                    done.at().atZone(CityTime.ZONE).toOffsetDateTime(),
                    done.act().label(),
                    done.opinion());
        }
    }
}
