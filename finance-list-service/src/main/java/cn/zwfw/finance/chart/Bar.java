package cn.zwfw.finance.chart;

import cn.zwfw.finance.money.Amount;
import java.util.ArrayList;
import java.util.List;

/**
 * One group of bars.
 *
 * @param label what is written below it
 */
record Bar(String label, Amount budget, Amount currentBudget, Amount allocated) {

    private static final String OTHERS = "其他";

    /** The largest so many, by what is budgeted now; the rest as one. */
    static List<Bar> largest(List<Bar> all, int most) {
        if (all.size() <= most) {
            return all;
        }
        var sorted = new ArrayList<>(all);
        sorted.sort((one, other) -> other.currentBudget.compareTo(one.currentBudget));
        var shown = new ArrayList<>(sorted.subList(0, most - 1));
        shown.add(
                sorted.subList(most - 1, sorted.size()).stream()
                        .reduce(new Bar(OTHERS, Amount.ZERO, Amount.ZERO, Amount.ZERO), Bar::plus));
        return List.copyOf(shown);
    }

    private Bar plus(Bar other) {
        return new Bar(
                label,
                budget.plus(other.budget),
                currentBudget.plus(other.currentBudget),
                allocated.plus(other.allocated));
    }
}
