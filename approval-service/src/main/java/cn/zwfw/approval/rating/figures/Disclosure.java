package cn.zwfw.approval.rating.figures;

import cn.zwfw.platform.citation.Cites;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of an organ's tallies can be shown so that nobody is known by them: neither small ones, nor
 * those that would give small ones away as what is missing from the sum.
 *
 * @param organ of everything; none while there is too little
 */
@Cites(
        value = {"A13(1)", "个人信息保护法 51"},
        rows = "V6")
record Disclosure(@Nullable Tally organ, List<ItemTally> items) {

    private static final Comparator<ItemTally> SMALLEST_FIRST =
            Comparator.<ItemTally>comparingInt(item -> item.tally().total())
                    .thenComparing(ItemTally::itemCode);

    /** Shows as much as can be shown when the smallest number that is shown is {@code least}. */
    static Disclosure of(List<ItemTally> all, int least) {
        var organ = all.stream().map(ItemTally::tally).reduce(Tally.NONE, Tally::plus);
        if (organ.total() < least) {
            return new Disclosure(null, List.of());
        }
        var shown = new ArrayDeque<>(all.stream().sorted(SMALLEST_FIRST).toList());
        int hidden = 0;
        while (!shown.isEmpty()
                && (shown.getFirst().tally().total() < least || (hidden > 0 && hidden < least))) {
            hidden += shown.removeFirst().tally().total();
        }
        return new Disclosure(
                organ, shown.stream().sorted(Comparator.comparing(ItemTally::itemCode)).toList());
    }

    /** The ratings of one item. */
    record ItemTally(String itemCode, String itemName, Tally tally) {}
}
