package cn.zwfw.finance.disclosure;

import cn.zwfw.finance.money.Amount;
import cn.zwfw.finance.money.Yuan;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.identifier.Form;
import cn.zwfw.platform.identifier.ValidIdentifier;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Part of a fund that was handed out (分配使用).
 *
 * @param receiver the organisation that got it; no private person
 */
@Cites(value = "A13(2)", rows = "F1")
@Schema(name = "FundAllocation", description = "分配使用")
record Allocation(
        @Schema(description = "批次", example = "第一批") @NotBlank @Size(max = 50) String batch,
        @Schema(description = "下达文号", example = "兰财企〔2026〕30号") @NotBlank @Size(max = 100) String documentNumber,
        @Schema(description = "分配方式:FACTOR 因素法,PROJECT 项目法") @NotNull Way way,
        @Schema(description = "分配对象(单位名称)", example = "兰州某机械有限公司") @NotBlank @Size(max = 200) String receiver,
        @Schema(description = "使用项目", example = "数控机床技术改造") @NotBlank @Size(max = 200) String project,
        @Schema(description = "金额,元,两位小数", example = "500000.00", pattern = Amount.FORM) @Yuan
                String amount,
        @Schema(description = "下达日期", example = "2026-04-20") @NotNull LocalDate date,
        @Schema(description = "所在区划", example = "620102")
                @NotNull @ValidIdentifier(Form.REGION_CODE)
                String region) {

    Amount sum() {
        return Amount.of(amount);
    }

    /** 分配方式: 因素法 or 项目法. */
    enum Way {
        FACTOR("因素法"),
        PROJECT("项目法");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}
