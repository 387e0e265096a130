package cn.zwfw.convenience.inquiry.answer;

import cn.zwfw.convenience.inquiry.life.InquiryKind;
import cn.zwfw.convenience.inquiry.life.InquiryState;
import cn.zwfw.convenience.inquiry.life.Office;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An inquiry for those who answer it or watch.
 *
 * @param title everybody who is shown it may see the inquiry
 * @param asker masked for everybody else; none in a list
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Inquiry", description = "咨询、投诉或者建议")
record InquiryView(
        @Schema(example = "620100W20261126000001") String number,
        InquiryKind kind,
        @Schema(example = "咨询") String kindLabel,
        boolean breach,
        InquiryState state,
        @Schema(example = "办理中") String stateLabel,
        @Schema(example = "620100") String region,
        @Schema(description = "承办部门", example = "11620100013900001G") @Nullable String organ,
        @Nullable Office office,
        @Schema(description = "被投诉的部门;只有投诉违规行为时有") @Nullable String concerned,
        @Nullable String caseNumber,
        @Nullable String itemCode,
        @Schema(example = "食品经营许可延续") String title,
        OffsetDateTime receivedAt,
        @Schema(description = "答复的最后一天") @Nullable LocalDate dueOn,
        @Schema(description = "不属于本部门的,应当在这一天以前转办") @Nullable LocalDate forwardBy,
        boolean late,
        boolean extended,
        boolean followedUp,
        boolean reopened,
        @Nullable OffsetDateTime repliedAt,
        @Nullable OffsetDateTime closedAt,
        @Nullable Boolean adopted,
        @Schema(description = "列表中没有", example = "许可证到期前多少天可以申请延续?") @Nullable String text,
        @Schema(description = "列表中没有") @Nullable Asker asker,
        @Schema(description = "办理记录;列表中没有") @Nullable List<Done> records) {

    /**
     * Who asks.
     *
     * @param organ which he meant, registered or not
     */
    @Schema(name = "InquiryAsker", description = "提出人;除本人外,看到的是遮盖过的")
    record Asker(
            @Schema(example = "张三") String name,
            @Schema(example = "13900000001") String telephone,
            @Schema(example = "zhangsan@example.cn") String email,
            @Schema(description = "所指的部门", example = "11620100013900001G") String organ) {}

    /**
     * What was done.
     *
     * @param by the officer; nobody for what the asker does
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "InquiryRecord", description = "一次办理")
    record Done(
            OffsetDateTime at,
            @Schema(example = "答复") String act,
            InquiryState state,
            @Nullable String organ,
            @Nullable Office office,
            @Schema(description = "经办人;提出人自己做的没有") @Nullable String by,
            @Nullable String text,
            @Nullable String doneAbout) {}
}
