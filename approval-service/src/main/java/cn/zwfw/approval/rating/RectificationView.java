package cn.zwfw.approval.rating;

import cn.zwfw.approval.rating.rectification.Rectification;
import cn.zwfw.approval.rating.rectification.RectificationAct;
import cn.zwfw.approval.rating.rectification.RectificationRecord;
import cn.zwfw.approval.rating.rectification.RectificationState;
import cn.zwfw.platform.calendar.CityTime;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bad rating as those read it who put it right or watch. The case would tell whose it is, so its
 * number is there only when the rater wanted to be known.
 *
 * @param openedOn the day of the rating; the hour would tell more than is needed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Rectification", description = "差评整改")
record RectificationView(
        UUID id,
        @Schema(
                        description = "办件编号;匿名评价没有这一项",
                        example = "11620100013900001G300010000000120261126000001")
                @Nullable String caseNumber,
        @Schema(example = "11620100013900001G3000100000001") String itemCode,
        @Schema(example = "食品经营许可") String itemName,
        @Schema(example = "11620100013900001G") String organ,
        @Schema(example = "620100") String region,
        @Schema(example = "4") int level,
        @Schema(example = "不满意") String label,
        List<String> reasons,
        @Schema(example = "多次要求补充同一材料。") String text,
        boolean named,
        RectificationState state,
        @Schema(example = "待核实") String stateLabel,
        @Schema(description = "第几轮;回访不满意后为 2", example = "1") int round,
        LocalDate openedOn,
        @Schema(description = "核实或者整改的最后一天;待回访时没有") @Nullable LocalDate dueOn,
        @Schema(description = "已经逾期") boolean late,
        @Nullable LocalDate verifiedOn,
        @Nullable LocalDate rectifiedOn,
        @Nullable LocalDate followedUpOn,
        @Schema(description = "回访是否满意") @Nullable Boolean satisfied,
        @Schema(description = "处理记录;列表中没有") @Nullable List<Done> records) {

    static RectificationView of(Rating rating, @Nullable LocalDate dueOn, LocalDate today) {
        return of(rating, dueOn, today, null);
    }

    static RectificationView of(
            Rating rating,
            @Nullable LocalDate dueOn,
            LocalDate today,
            @Nullable List<RectificationRecord> records) {
        Rectification any = Objects.requireNonNull(rating.rectification());
        return new RectificationView(
                any.id(),
                rating.named() ? rating.caseNumber() : null,
                rating.itemCode(),
                rating.itemName(),
                rating.organ(),
                rating.region(),
                rating.level().code(),
                rating.level().label(),
                rating.reasons(),
                rating.remark(),
                rating.named(),
                any.state(),
                any.state().label(),
                any.round(),
                any.openedOn(),
                dueOn,
                dueOn != null && today.isAfter(dueOn),
                any.verifiedOn(),
                any.rectifiedOn(),
                any.followedUpOn(),
                any.satisfied(),
                records == null ? null : records.stream().map(Done::of).toList());
    }

    /**
     * What was done.
     *
     * @param by the officer; nobody for what the rater said
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RectificationRecord", description = "差评整改的一次处理")
    record Done(
            OffsetDateTime at,
            RectificationAct act,
            @Schema(example = "核实属实") String label,
            RectificationState state,
            int round,
            @Schema(description = "经办人;评价人自己回应时没有") @Nullable String by,
            @Schema(example = "属实,窗口两次要求补充同一材料。") String opinion) {

        private static Done of(RectificationRecord done) {
            return new Done(
                    done.at().atZone(CityTime.ZONE).toOffsetDateTime(),
                    done.act(),
                    done.act().label(),
                    done.state(),
                    done.round(),
                    done.personName(),
                    done.opinion());
        }
    }
}
