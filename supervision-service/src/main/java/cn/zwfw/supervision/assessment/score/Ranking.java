package cn.zwfw.supervision.assessment.score;

import cn.zwfw.platform.citation.Cites;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** 名次: the highest score is first; equal scores share a rank, and as many are left out after it. */
@Cites(value = "A24", rows = "S6")
public final class Ranking {

    private Ranking() {}

    /** The rank of each, from 1. */
    public static <K> Map<K, Integer> of(Map<K, BigDecimal> totals) {
        List<Map.Entry<K, BigDecimal>> sorted =
                totals.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                        .toList();
        var ranks = new HashMap<K, Integer>();
        for (int at = 0; at < sorted.size(); at++) {
            var each = sorted.get(at);
            var isEqual = at > 0 && sorted.get(at - 1).getValue().compareTo(each.getValue()) == 0;
            var rank = isEqual ? ranks.get(sorted.get(at - 1).getKey()) : Integer.valueOf(at + 1);
            ranks.put(each.getKey(), rank);
        }
        return Map.copyOf(ranks);
    }
}
