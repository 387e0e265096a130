package cn.zwfw.approval.rating.figures;

import cn.zwfw.approval.rating.Satisfaction;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many ratings there are of each level. */
record Tally(Map<Satisfaction, Integer> counts) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static final Tally NONE = new Tally(Map.of());

    Tally {
        counts = Map.copyOf(counts);
    }

    Tally plus(Tally other) {
        var sum = new EnumMap<Satisfaction, Integer>(Satisfaction.class);
        for (var level : Satisfaction.values()) {
            sum.put(level, count(level) + other.count(level));
        }
        return new Tally(sum);
    }

    int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    Figures figures() {
        return new Figures(
                total(),
                satisfactionRate(),
                Arrays.stream(Satisfaction.values())
                        .map(level -> new Figure(level.code(), level.label(), count(level)))
                        .toList());
    }

    private int count(Satisfaction level) {
        return counts.getOrDefault(level, 0);
    }

    /** The share of ratings that are not bad, in percent. */
    private BigDecimal satisfactionRate() {
        var good =
                Arrays.stream(Satisfaction.values())
                        .filter(level -> !level.isBad())
                        .mapToInt(this::count)
                        .sum();
        return BigDecimal.valueOf(good)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(total()), 1, RoundingMode.HALF_UP);
    }

    /** A tally as it is shown. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RatingFigures", description = "评价数据")
    record Figures(
            @Schema(example = "40") int total,
            @Schema(description = "满意率(非常满意、满意、基本满意所占百分比)", example = "97.5")
                    BigDecimal satisfactionRate,
            List<Figure> levels) {}

    /** How many of one level. */
    @Schema(name = "RatingFigure", description = "一个等级的评价数")
    record Figure(
            @Schema(example = "1") int level,
            @Schema(example = "非常满意") String label,
            @Schema(example = "31") int count) {}
}
