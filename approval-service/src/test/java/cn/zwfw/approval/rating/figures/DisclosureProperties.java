package cn.zwfw.approval.rating.figures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.approval.rating.Satisfaction;
import cn.zwfw.approval.rating.figures.Disclosure.ItemTally;
import cn.zwfw.platform.citation.Cites;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

@Cites(
        value = {"A13(1)", "个人信息保护法 51"},
        rows = "V6")
class DisclosureProperties {

    private static final int LEAST = 5;

    /** Neither what is shown nor what is missing from the sum is a handful. */
    @Property
    void nobodyIsKnownByWhatIsShownNorByWhatIsNot(
            @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 12) Integer> totals) {
        var all = items(totals);

        var disclosed = Disclosure.of(all, LEAST);

        var sum = totals.stream().mapToInt(Integer::intValue).sum();
        var shown = disclosed.items().stream().mapToInt(item -> item.tally().total()).sum();
        assertThat(disclosed.items()).allMatch(item -> item.tally().total() >= LEAST);
        assertThat(disclosed.items()).isSubsetOf(all);
        var organ = disclosed.organ();
        if (organ == null) {
            assertThat(sum).isLessThan(LEAST);
            assertThat(disclosed.items()).isEmpty();
        } else {
            assertThat(organ.total()).isEqualTo(sum).isGreaterThanOrEqualTo(LEAST);
            assertThat(sum - shown).matches(hidden -> hidden == 0 || hidden >= LEAST);
        }
    }

    /** No more is hidden than has to be. */
    @Property
    void whatGivesNothingAwayIsShown(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 5, max = 12) Integer> totals) {
        assertThat(Disclosure.of(items(totals), LEAST).items()).hasSameSizeAs(totals);
    }

    @Example
    void theThirdLevelIsStillSatisfiedAndTheLastTwoAreNot() {
        var tally =
                new Tally(
                        Map.of(
                                Satisfaction.VERY_SATISFIED, 3,
                                Satisfaction.FAIRLY_SATISFIED, 2,
                                Satisfaction.DISSATISFIED, 1,
                                Satisfaction.VERY_DISSATISFIED, 1));

        assertThat(tally.figures().satisfactionRate()).isEqualTo(new BigDecimal("71.4"));
        assertThat(tally.figures().levels())
                .extracting(Tally.Figure::count)
                .containsExactly(3, 0, 2, 1, 1);
    }

    private static List<ItemTally> items(List<Integer> totals) {
        var items = new ArrayList<ItemTally>();
        for (var total : totals) {
            items.add(
                    new ItemTally(
                            "item" + items.size(),
                            "事项",
                            new Tally(Map.of(Satisfaction.SATISFIED, total))));
        }
        return items;
    }
}
