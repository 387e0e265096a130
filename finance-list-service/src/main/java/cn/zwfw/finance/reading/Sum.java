package cn.zwfw.finance.reading;

import cn.zwfw.finance.money.Amount;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Several funds added up.
 *
 * @param funds how many
 */
@Schema(name = "FundSum", description = "若干项专项资金的合计,元")
public record Sum(
        @Schema(description = "项数", example = "12") long funds,
        @Schema(type = "string", description = "年初预算数", example = "20000000.00") Amount budget,
        @Schema(type = "string", description = "调整后预算数", example = "20000000.00")
                Amount currentBudget,
        @Schema(type = "string", description = "已分配", example = "500000.00") Amount allocated) {

    static final Sum NOTHING = new Sum(0, Amount.ZERO, Amount.ZERO, Amount.ZERO);

    Sum plus(Sum other) {
        return new Sum(
                funds + other.funds,
                budget.plus(other.budget),
                currentBudget.plus(other.currentBudget),
                allocated.plus(other.allocated));
    }
}
