package cn.zwfw.finance.fund;

import cn.zwfw.finance.money.Amount;
import cn.zwfw.finance.money.Yuan;
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

/**
 * A special fund in one budget year, as the finance bureau lists it. What its department discloses
 * is no part of it: it stands in a list of its own under the same code.
 *
 * @param code 清单编号: six digits of the region, the year, four digits
 * @param organ the finance bureau of the level, which writes it
 * @param department 主管部门
 * @param ground 设立依据
 * @param budget as the year began with it; stays for the year
 * @param currentBudget after the adjustments of the year
 */
@Cites(value = "A13(2)", rows = "F1")
@Schema(name = "Fund", description = "财政专项资金(财政局公开的部分)")
public record Fund(
        @Schema(description = "清单编号:区划六位、年度四位、顺序号四位", example = "62010020260001")
                @NotNull @Pattern(regexp = ListNumber.FORM) String code,
        @Schema(description = "本级财政局", example = "11620100013900005B")
                @NotNull @ValidIdentifier(Form.CREDIT_CODE)
                String organ,
        @Schema(description = "预算年度", example = "2026") @Min(2000) @Max(2099) int year,
        @Schema(description = "项目名称", example = "中小企业发展专项资金") @NotBlank @Size(max = 200) String name,
        @Schema(description = "项目主管部门", example = "11620100013900001G")
                @NotNull @ValidIdentifier(Form.CREDIT_CODE)
                String department,
        @Schema(description = "资金性质") @NotNull Nature nature,
        @Schema(description = "设立依据", example = "兰州市促进中小企业发展办法") @NotBlank @Size(max = 2000) String ground,
        @Schema(description = "存续期") @NotNull @Valid Period period,
        @Schema(description = "绩效目标", example = "支持企业技术改造 100 项。") @NotBlank @Size(max = 4000) String target,
        @Schema(description = "年初预算数,元,两位小数", example = "20000000.00", pattern = Amount.FORM) @Yuan
                String budget,
        @Schema(description = "调整后预算数,元,两位小数", example = "20000000.00", pattern = Amount.FORM) @Yuan
                String currentBudget) {

    /** The list of funds, in paths and tables. */
    public static final String LIST = "special-funds";

    boolean isOfItsYear() {
        return ListNumber.year(code) == year;
    }

    Amount atFirst() {
        return Amount.of(budget);
    }

    Amount now() {
        return Amount.of(currentBudget);
    }

    /** The same fund in the next budget year, which begins with what this one has. */
    public Fund inNextYear() {
        return new Fund(
                ListNumber.in(year + 1, code),
                organ,
                year + 1,
                name,
                department,
                nature,
                ground,
                period,
                target,
                currentBudget,
                currentBudget);
    }

    /** From and to which budget year there is to be such a fund. */
    @Schema(name = "FundPeriod", description = "存续期,预算年度")
    public record Period(
            @Schema(example = "2025") @Min(1990) @Max(2099) int from,
            @Schema(example = "2027") @Min(2000) @Max(2199) int to) {

        boolean holds(int year) {
            return from <= year && year <= to;
        }
    }

    /** 资金性质. */
    public enum Nature {
        GENERAL("一般公共预算"),
        GOVERNMENT_FUND("政府性基金预算"),
        STATE_CAPITAL("国有资本经营预算");

        private final String label;

        Nature(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
