package cn.zwfw.platform.publication.exchange;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A revision that a district has published in a system of its own; the fields are those of a
 * published entry.
 *
 * @param number from 1, without gaps
 * @param content what it says; may be left out where the kind of change leaves it as it was
 */
@Schema(name = "ReportedEntry", description = "区县系统已发布的一次事项调整")
public record ReportedEntry(
        @Schema(description = "事项编码", example = "1162010201300030044000100000004")
                @NotBlank @Size(max = 64) String code,
        @Schema(description = "第几次发布,从 1 起连续", example = "1") @Min(1) int number,
        @Schema(description = "发布后的状态:1 在用,2 暂停,3 取消", example = "1")
                @NotNull @Pattern(regexp = "[123]") String status,
        @Schema(description = "调整种类", example = "ADD") @NotBlank @Size(max = 30) String kind,
        @Schema(description = "情形(条款)", example = "B9(4)") @NotBlank @Size(max = 30) String ground,
        @Schema(description = "生效时间,不晚于现在") @NotNull OffsetDateTime effectiveFrom,
        @Schema(description = "事项内容;暂停、恢复、取消时可省略") @Nullable JsonNode content) {

    public ReportedEntry {
        content = content == null || content.isNull() ? null : content;
    }
}
