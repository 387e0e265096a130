package cn.zwfw.convenience.inquiry.ask;

import cn.zwfw.convenience.inquiry.life.InquiryKind;
import cn.zwfw.convenience.inquiry.life.InquiryState;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An inquiry as its asker follows it.
 *
 * @param with who has to answer; none until it is routed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FollowedInquiry", description = "咨询投诉建议的办理进度")
record Followed(
        @Schema(example = "620100W20261126000001") String number,
        InquiryKind kind,
        @Schema(example = "咨询") String kindLabel,
        InquiryState state,
        @Schema(example = "办理中") String stateLabel,
        @Schema(description = "由谁答复;待分办时没有", example = "兰州市市场监督管理局") @Nullable String with,
        OffsetDateTime receivedAt,
        @Schema(description = "答复的最后一天") @Nullable LocalDate dueOn,
        @Schema(description = "追问的最后一天,逾期自动办结") @Nullable LocalDate closesOn,
        @Schema(description = "要求重新办理的最后一天") @Nullable LocalDate reopensUntil,
        @Schema(description = "最近一次答复") @Nullable Reply reply,
        List<Happened> timeline) {

    /** The answer that stands. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "InquiryReply", description = "答复")
    record Reply(
            OffsetDateTime at,
            @Schema(example = "有效期届满三十日前可以申请延续。") String text,
            @Schema(description = "建议是否采纳;建议以外的没有") @Nullable Boolean adopted,
            @Schema(description = "就建议做了什么;建议以外的没有") @Nullable String doneAbout) {}

    /** Something that happened. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "InquiryHappened", description = "办理过程中的一件事")
    record Happened(
            OffsetDateTime at,
            @Schema(example = "答复") String act,
            @Schema(description = "此后由谁答复", example = "兰州市市场监督管理局") @Nullable String with,
            @Schema(description = "答复、延期的理由,或者自己写的") @Nullable String text) {}
}
