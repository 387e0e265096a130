package cn.zwfw.supervision.rule;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.identifier.Form;
import cn.zwfw.platform.identifier.ValidIdentifier;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * When which card is raised, for whom, in which words.
 *
 * @param code 监察规则编号
 * @param organ the inspectorate that writes it
 * @param threshold what {@link Measure} says; 0 where there is none
 * @param addressee who can act; the inspectorate is told besides
 * @param message with {@code {what}} and {@code {due}}
 */
@Cites(value = "A24", rows = "S1")
@Schema(name = "SupervisionRule", description = "监察规则")
public record SupervisionRule(
        @Schema(description = "监察规则编号", example = "SX0002")
                @NotNull @Pattern(regexp = SupervisionRule.CODE) String code,
        @Schema(description = "编制规则的监察机关,统一社会信用代码", example = "11620100013900004R")
                @NotNull @ValidIdentifier(Form.CREDIT_CODE)
                String organ,
        @Schema(example = "超过承诺期限") @NotBlank @Size(max = 100) String name,
        @NotNull Watched watched,
        @NotNull Measure measure,
        @Schema(description = "剩余工作日数或者已用百分比;其他填 0", example = "0") @Min(0) @Max(100) int threshold,
        @NotNull Level level,
        @Schema(description = "由谁处理", example = "HANDLER") @NotNull Duty addressee,
        @Schema(description = "发牌说明,{what} 为所指期限或者环节,{due} 为最后一天", example = "{what}已于 {due} 届满。")
                @NotBlank @Size(max = 300) String message) {

    /** The list of rules, in paths and tables. */
    public static final String LIST = "supervision-rules";

    /** The form of a code. */
    public static final String CODE = "[A-Z]{2}\\d{4}";
}
