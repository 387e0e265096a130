package cn.zwfw.supervision.report.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of an organ, a region or all together.
 *
 * @param code 统一社会信用代码 or 行政区划代码
 * @param name as it was when they were counted
 * @param ratings none where too few came in: nobody is to be found out (甘政办发〔2021〕60号)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FigureRow(
        String code,
        String name,
        Handling handling,
        CardCount cards,
        ComplaintCount complaints,
        @Nullable RatingCount ratings) {

    /** What the rows come to together; what is hidden in one cannot be found in the sum. */
    public static FigureRow sum(String code, String name, List<FigureRow> rows) {
        var sum =
                new FigureRow(code, name, Handling.NONE, CardCount.NONE, ComplaintCount.NONE, null);
        for (var row : rows) {
            sum = sum.plus(row);
        }
        return sum;
    }

    /** The same with other ratings. */
    FigureRow rated(@Nullable RatingCount others) {
        return new FigureRow(code, name, handling, cards, complaints, others);
    }

    private FigureRow plus(FigureRow other) {
        return new FigureRow(
                code,
                name,
                handling.plus(other.handling),
                cards.plus(other.cards),
                complaints.plus(other.complaints),
                plus(ratings, other.ratings));
    }

    private static @Nullable RatingCount plus(
            @Nullable RatingCount one, @Nullable RatingCount other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.plus(other);
    }
}
