package cn.zwfw.finance.reading;

import cn.zwfw.finance.fund.Fund;
import cn.zwfw.finance.money.Amount;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.publication.domain.Revision;
import cn.zwfw.platform.publication.revision.Document;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fund whole: what the bureau lists, what the department discloses, and every figure it had.
 *
 * @param figures the newest first
 */
@Cites(
        value = "A13(2)",
        rows = {"F1", "F2"})
@Schema(name = "FundView", description = "专项资金:财政局和主管部门各自公开的内容,以及历次预算数")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FundView(
        Document fund,
        @Schema(description = "主管部门公开的内容;尚未公开时没有") @Nullable Document disclosure,
        @Schema(type = "string", description = "已分配合计,元", example = "500000.00") Amount allocated,
        @Schema(type = "string", description = "尚可分配,元", example = "19500000.00") Amount remaining,
        List<Figure> figures) {

    /** The figures of one publication. */
    @Schema(name = "FundFigure", description = "一次发布时的预算数")
    record Figure(
            @Schema(description = "第几次发布", example = "1") int number,
            OffsetDateTime effectiveFrom,
            @Schema(example = "ADD") String kind,
            @Schema(description = "情形", example = "A13(2)") String ground,
            @Schema(description = "状态:1 在用,3 取消", example = "1") String status,
            @Schema(example = "20000000.00") String budget,
            @Schema(example = "20000000.00") String currentBudget) {

        static Figure of(Revision revision, Fund fund) {
            return new Figure(
                    revision.number(),
                    revision.effectiveFrom().atZone(CityTime.ZONE).toOffsetDateTime(),
                    revision.kind(),
                    revision.ground(),
                    revision.standing().code(),
                    fund.budget(),
                    fund.currentBudget());
        }
    }
}
