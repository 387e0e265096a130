package cn.zwfw.supervision.board;

import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What is counted of a day in the city's time.
 *
 * @param decided in substance, not turned away or withdrawn; {@code inTime} of these
 * @param dueToday of those running: the last day of the law's limit or of the promise is today
 * @param late of those running: the last day of the law's limit was before today
 * @param blue cards that came to this level today and were not withdrawn
 */
@Schema(name = "BoardFigures", description = "今日数字")
public record Figures(
        @Schema(description = "今日收件") long received,
        @Schema(description = "今日受理") long accepted,
        @Schema(description = "今日办结(作出决定)") long decided,
        @Schema(description = "今日办结中按期的") long inTime,
        @Schema(description = "在办") long running,
        @Schema(description = "在办中今日到期的(法定期限或者承诺期限)") long dueToday,
        @Schema(description = "在办中已超过法定期限的") long late,
        @Schema(description = "今日发出的蓝色提示") long blue,
        @Schema(description = "今日发出的黄牌") long yellow,
        @Schema(description = "今日发出的红牌") long red) {

    static Figures of(ResultSet row) throws SQLException {
        return new Figures(
                row.getLong("received"),
                row.getLong("accepted"),
                row.getLong("decided"),
                row.getLong("in_time"),
                row.getLong("running"),
                row.getLong("due_today"),
                row.getLong("late"),
                row.getLong("blue"),
                row.getLong("yellow"),
                row.getLong("red"));
    }

    static Figures total(List<Figures> all) {
        return new Figures(
                sum(all, Figures::received),
                sum(all, Figures::accepted),
                sum(all, Figures::decided),
                sum(all, Figures::inTime),
                sum(all, Figures::running),
                sum(all, Figures::dueToday),
                sum(all, Figures::late),
                sum(all, Figures::blue),
                sum(all, Figures::yellow),
                sum(all, Figures::red));
    }

    private static long sum(List<Figures> all, ToLongFunction<Figures> figure) {
        return all.stream().mapToLong(figure).sum();
    }
}
