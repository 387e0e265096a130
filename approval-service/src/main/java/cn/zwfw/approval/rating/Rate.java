package cn.zwfw.approval.rating;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant says of how his case was handled.
 *
 * @param label what the level is called; a sender who counts the other way round is found out by it
 * @param named whether those who put it right may know whose case it is
 */
@Schema(name = "Rate", description = "评价一个办件")
public record Rate(
        @Schema(description = "满意度代码(GB/T 39046):1 非常满意 … 5 非常不满意", example = "2")
                @Min(Satisfaction.BEST) @Max(Satisfaction.WORST) int level,
        @Schema(description = "满意度名称;填写时须与代码一致", example = "满意") @Size(max = 10) @Nullable String label,
        @ArraySchema(schema = @Schema(description = "原因代码,见评价选项", example = "SPEED"))
                @NotNull @Size(max = 10) List<@NotNull @Pattern(regexp = "[A-Z][A-Z_]{0,29}") String> reasons,
        @Schema(description = "补充说明,没有时为空", example = "办理及时。") @NotNull @Size(max = 500) String text,
        @NotNull Channel channel,
        @Schema(description = "是否实名:承办部门可否得知是哪一办件", example = "false") boolean named) {}
