package cn.zwfw.supervision.notice.issuing;

import cn.zwfw.platform.identifier.Form;
import cn.zwfw.platform.identifier.ValidIdentifier;
import cn.zwfw.supervision.notice.life.NoticeKind;
import cn.zwfw.supervision.notice.life.Subject;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a notice is to say. */
@Schema(name = "NoticeForm", description = "监管通知的内容;期限填 workdays、until 之一")
record NoticeForm(
        @Schema(
                        description = "URGE 督促,RECTIFY 责令改正,CRITICISE 通报批评,ACCOUNTABILITY 问责",
                        example = "RECTIFY")
                @NotNull NoticeKind kind,
        @Schema(description = "依据;可用的见 /notice-grounds", example = "B16(4)")
                @NotNull @Pattern(regexp = "[AB]\\d{1,2}(\\(\\d{1,2}\\))?")
                String ground,
        @Schema(description = "收到通知的部门,统一社会信用代码", example = "11620100013900002K")
                @NotNull @ValidIdentifier(Form.CREDIT_CODE)
                String organ,
        @Schema(description = "事实", example = "3 月的 5 件办件没有经过审查环节。") @NotBlank @Size(max = 8000) String facts,
        @Schema(description = "要求", example = "按内部流程图补齐,并说明原因。") @NotBlank @Size(max = 4000) String demand,
        @Schema(description = "自发出之日起的工作日数", example = "10") @Min(1) @Max(250) @Nullable Integer workdays,
        @Schema(description = "答复的最后一天,一年以内") @Nullable LocalDate until,
        @Valid @Nullable Subject subject) {}
