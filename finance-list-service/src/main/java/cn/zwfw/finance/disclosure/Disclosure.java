package cn.zwfw.finance.disclosure;

import cn.zwfw.finance.duty.DutyKind;
import cn.zwfw.finance.money.Amount;
import cn.zwfw.finance.number.ListNumber;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.identifier.Form;
import cn.zwfw.platform.identifier.ValidIdentifier;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the department in charge discloses of a fund: 管理办法, 分配使用, 绩效评价.
 *
 * @param code of the fund
 * @param organ the department, which writes it
 */
@Cites(value = "A13(2)", rows = "F1")
@Schema(name = "FundDisclosure", description = "主管部门公开的管理办法、分配使用、绩效评价")
public record Disclosure(
        @Schema(description = "专项资金的清单编号", example = "62010020260001")
                @NotNull @Pattern(regexp = ListNumber.FORM) String code,
        @Schema(description = "项目主管部门", example = "11620100013900001G")
                @NotNull @ValidIdentifier(Form.CREDIT_CODE)
                String organ,
        @NotNull @Size(max = 50) List<@Valid @NotNull Measure> measures,
        @NotNull @Size(max = 1500) List<@Valid @NotNull Allocation> allocations,
        @NotNull @Size(max = 20) List<@Valid @NotNull Evaluation> evaluations) {

    /** The list of disclosures, in paths and tables. */
    public static final String LIST = "fund-disclosures";

    /** All that has been allocated, exactly. */
    Amount allocated() {
        return allocations.stream().map(Allocation::sum).reduce(Amount.ZERO, Amount::plus);
    }

    /** Of which it says anything. */
    Set<DutyKind> disclosed() {
        var disclosed = EnumSet.noneOf(DutyKind.class);
        if (!measures.isEmpty()) {
            disclosed.add(DutyKind.MEASURES);
        }
        if (!allocations.isEmpty()) {
            disclosed.add(DutyKind.ALLOCATIONS);
        }
        if (!evaluations.isEmpty()) {
            disclosed.add(DutyKind.EVALUATIONS);
        }
        return disclosed;
    }

    /** 管理办法. */
    @Schema(name = "FundMeasure", description = "专项资金管理办法")
    record Measure(
            @Schema(example = "兰州市中小企业发展专项资金管理办法") @NotBlank @Size(max = 200) String title,
            @Schema(description = "文号", example = "兰财企〔2026〕12号") @NotBlank @Size(max = 100) String documentNumber,
            @Schema(description = "全文地址", example = "/documents/2026-12.pdf")
                    @NotBlank @Size(max = 500) String address) {}

    /** 绩效评价. */
    @Schema(name = "FundEvaluation", description = "绩效评价")
    record Evaluation(
            @Schema(description = "评价年度", example = "2026") @Min(2000) @Max(2099) int year,
            @NotNull Method method,
            @Schema(description = "得分,百分制,至多一位小数", example = "92.5")
                    @NotNull @Pattern(regexp = "100(\\.0)?|[1-9]?\\d(\\.\\d)?")
                    String score,
            @NotNull Grade grade,
            @Schema(description = "评价报告的地址", example = "/documents/2026-evaluation.pdf")
                    @NotBlank @Size(max = 500) String report) {}

    /** 评价方式. */
    enum Method {
        SELF("部门自评"),
        DEPARTMENT("部门评价"),
        FINANCE("财政评价");

        private final String label;

        Method(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** 评价等级: 优, 良, 中, 差. */
    enum Grade {
        EXCELLENT("优"),
        GOOD("良"),
        MEDIUM("中"),
        POOR("差");

        private final String label;

        Grade(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}
