package cn.zwfw.platform.problem.answer;

import cn.zwfw.platform.problem.Violation;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** RFC 9457 problem details with a stable code, the places to mend and the trace to quote. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Problem", description = "问题说明(RFC 9457)")
public record ProblemDocument(
        @Schema(example = "urn:zwfw:problem:invalid-input") URI type,
        @Schema(example = "提交的内容有误") String title,
        @Schema(example = "400") int status,
        @Schema(example = "请按 errors 逐项改正后重新提交。") String detail,
        @Schema(example = "/api/power-list/v1/change-requests") @Nullable String instance,
        @Schema(example = "invalid-input") String code,
        List<Item> errors,
        @Schema(description = "未列入 errors 的错误数;全部列出时没有这一项", example = "37")
                @Nullable Integer further,
        @Schema(example = "4bf92f3577b34da6a3ce929d0e0e4736") @Nullable String traceId) {

    /** One place to mend. */
    @Schema(name = "ProblemItem", description = "需要改正的一处")
    public record Item(
            @Schema(example = "/entries/0/content/name") String pointer,
            @Schema(example = "required") String code,
            @Schema(example = "必须填写。") String detail,
            @JsonInclude(JsonInclude.Include.NON_NULL) Violation.@Nullable Cell cell) {}

    /** The same with places to mend. */
    ProblemDocument with(List<Item> items, int more) {
        return new ProblemDocument(
                type,
                title,
                status,
                detail,
                instance,
                code,
                items,
                more == 0 ? null : more,
                traceId);
    }
}
