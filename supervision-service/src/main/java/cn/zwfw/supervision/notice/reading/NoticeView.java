package cn.zwfw.supervision.notice.reading;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.supervision.notice.life.Deadline;
import cn.zwfw.supervision.notice.life.NoticeKind;
import cn.zwfw.supervision.notice.life.NoticeState;
import cn.zwfw.supervision.notice.life.Subject;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice for those who issue, answer or watch it.
 *
 * @param answer of a prepared one only the organ knows
 * @param publicText before it is cleared only whoever issued the notice knows it
 * @param records none in a list
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Notice", description = "监管通知")
public record NoticeView(
        UUID id,
        NoticeKind kind,
        @Schema(example = "责令改正") String kindLabel,
        @Schema(description = "依据", example = "B16(4)") String ground,
        Duty duty,
        @Schema(description = "发出通知的机构", example = "同级政府") String dutyLabel,
        @Schema(example = "620100") String region,
        @Schema(description = "收到通知的部门", example = "11620100013900002K") String organ,
        @Schema(description = "收到通知的部门名称", example = "兰州市司法局") String organName,
        @Schema(description = "事实") String facts,
        @Schema(description = "要求") String demand,
        @Schema(description = "发出以前的期限;发出以后看 dueOn") @Nullable Deadline deadline,
        @Nullable Subject subject,
        NoticeState state,
        @Schema(example = "待答复") String stateLabel,
        @Nullable OffsetDateTime issuedAt,
        @Schema(description = "答复的最后一天") @Nullable LocalDate dueOn,
        boolean extended,
        @Schema(description = "到期没有答复,或者答复时已逾期") boolean late,
        @Nullable String answer,
        @Nullable OffsetDateTime answeredAt,
        @Schema(description = "办结或者撤回的时间") @Nullable OffsetDateTime endedAt,
        @Schema(description = "公开的文字") @Nullable String publicText,
        @Schema(description = "公开的文字等待另一人核对") boolean awaitsClearance,
        @Nullable OffsetDateTime publishedAt,
        @Schema(description = "撤下公开的时间") @Nullable OffsetDateTime retractedAt,
        @Schema(description = "办理记录;列表中没有") @Nullable List<Done> records) {

    /** What was done. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "NoticeRecord", description = "一次办理")
    record Done(
            OffsetDateTime at,
            @Schema(example = "答复") String act,
            NoticeState state,
            @Schema(description = "此后答复的最后一天") @Nullable LocalDate dueOn,
            @Schema(description = "经办人") String by,
            @Schema(description = "经办人所在部门") @Nullable String organ,
            @Nullable String words) {}
}
