package cn.zwfw.finance.duty;

import cn.zwfw.platform.citation.Cites;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is owed of one fund.
 *
 * @param since when it is owed
 * @param due the last day for it
 * @param doneOn when it was disclosed; none while it is not
 * @param dropped whether the fund was cancelled before
 * @param late whether the last day passed without it
 * @param version grows with every change
 */
@Cites(
        value = {"A13(2)", "A25"},
        rows = "F3")
@Schema(name = "DisclosureDuty", description = "主管部门应当公开的一项信息")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DisclosureDuty(
        @Schema(description = "清单编号", example = "62010020260001") String fund,
        @Schema(description = "MEASURES 管理办法,ALLOCATIONS 分配使用,EVALUATIONS 绩效评价") DutyKind duty,
        @Schema(example = "11620100013900001G") String department,
        @Schema(example = "620100") String region,
        @Schema(description = "预算年度", example = "2026") int year,
        @Schema(description = "何时起应当公开", example = "2026-03-02") LocalDate since,
        @Schema(description = "公开的最后一天", example = "2026-03-30") LocalDate due,
        @Schema(description = "何时公开;尚未公开时没有", example = "2026-03-16") @Nullable LocalDate doneOn,
        @Schema(description = "资金已取消,不再公开", example = "false") boolean dropped,
        @Schema(description = "逾期", example = "false") boolean late,
        @Schema(example = "1") int version) {

    /** As it stands on a day. */
    static boolean isLate(
            LocalDate due, @Nullable LocalDate doneOn, boolean dropped, LocalDate today) {
        return !dropped && (doneOn == null ? due.isBefore(today) : due.isBefore(doneOn));
    }
}
