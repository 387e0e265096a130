package cn.zwfw.supervision.board;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * The figures of a day as they were at a moment. Cards about breaches, about ratings and those that
 * were withdrawn are in none of them, whoever reads.
 *
 * @param total of all departments and, for a city, its districts
 * @param departments of the region itself, in the order of their codes
 * @param districts for who sees a city: one for each region below it with anything to count
 */
@Schema(name = "Board", description = "今日看板")
public record Board(
        @Schema(description = "统计时刻") OffsetDateTime at,
        @Schema(description = "哪一天(兰州时间)", example = "2026-03-16") LocalDate day,
        @Schema(example = "620100") String region,
        @Schema(example = "兰州市") String regionName,
        Figures total,
        @Schema(description = "按部门") List<Row> departments,
        @Schema(description = "按区县;只有市级有") List<Row> districts) {

    /** Whether it says the same, at whatever moment it was counted. */
    public boolean saysAsMuchAs(Board other) {
        return day.equals(other.day)
                && total.equals(other.total)
                && departments.equals(other.departments)
                && districts.equals(other.districts);
    }

    /** A department or a district. */
    @Schema(name = "BoardRow", description = "一个部门或者区县")
    public record Row(
            @Schema(description = "部门的统一社会信用代码,或者区县的区划代码", example = "620102") String code,
            @Schema(example = "城关区") String name,
            Figures figures) {}
}
