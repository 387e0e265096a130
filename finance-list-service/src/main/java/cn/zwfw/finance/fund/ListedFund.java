package cn.zwfw.finance.fund;

import cn.zwfw.finance.money.Amount;

/**
 * A fund as it stands, with what has been allocated of it.
 *
 * @param isDisclosed whether its department has disclosed anything
 */
public record ListedFund(
        String code,
        int year,
        String region,
        String department,
        boolean isCancelled,
        Amount budget,
        Amount currentBudget,
        Amount allocated,
        boolean isDisclosed) {

    /** What may be allocated in all; nothing more once it is cancelled. */
    public Amount limit() {
        return isCancelled ? allocated : currentBudget;
    }
}
