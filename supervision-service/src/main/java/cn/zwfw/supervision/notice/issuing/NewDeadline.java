package cn.zwfw.supervision.notice.issuing;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Another deadline, and why. */
@Schema(name = "NoticeDeadline", description = "新的期限及其理由;期限填 workdays、until 之一")
record NewDeadline(
        @Schema(description = "理由", example = "没有说明原因。") @NotBlank @Size(max = 2000) String reason,
        @Schema(description = "自当日起的工作日数", example = "20") @Min(1) @Max(250) @Nullable Integer workdays,
        @Schema(description = "答复的最后一天,一年以内") @Nullable LocalDate until) {}
