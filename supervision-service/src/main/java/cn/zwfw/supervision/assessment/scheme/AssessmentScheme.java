package cn.zwfw.supervision.assessment.scheme;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.identifier.Form;
import cn.zwfw.platform.identifier.ValidIdentifier;
import cn.zwfw.supervision.period.PeriodKind;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * 量化考核标准: what a score is made of. No regulation names numbers: all of them stand here.
 *
 * @param organ that writes it
 * @param base from which points are lost
 * @param objectionDays working days in which organs may object to a draft
 */
@Cites(value = "A24", rows = "S6")
@Schema(name = "AssessmentScheme", description = "量化考核标准")
public record AssessmentScheme(
        @Schema(description = "考核标准编号", example = "KH0001")
                @NotNull @Pattern(regexp = AssessmentScheme.CODE) String code,
        @Schema(description = "编制标准的机关,统一社会信用代码", example = "11620100013900004R")
                @NotNull @ValidIdentifier(Form.CREDIT_CODE)
                String organ,
        @Schema(example = "月度考核标准") @NotBlank @Size(max = 100) String name,
        @Schema(description = "考核周期", example = "MONTH") @NotNull PeriodKind period,
        @Schema(description = "基础分", example = "100")
                @NotNull @DecimalMin("1") @DecimalMax("1000") @Digits(integer = 4, fraction = 2) BigDecimal base,
        @Schema(description = "提出异议的工作日数", example = "5") @Min(1) @Max(30) int objectionDays,
        @NotEmpty @Size(max = 50) List<@Valid @NotNull Metric> metrics) {

    /** The level that writes schemes, and whose assessment takes in its districts. */
    public static final String CITY = "620100";

    /** The list of schemes, in paths and tables. */
    public static final String LIST = "assessment-schemes";

    /** The form of a code. */
    public static final String CODE = "[A-Z]{2}\\d{4}";

    public Optional<Metric> metric(String wanted) {
        return metrics.stream().filter(metric -> metric.code().equals(wanted)).findAny();
    }
}
