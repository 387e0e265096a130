package cn.zwfw.supervision.assessment.reading;

import cn.zwfw.supervision.assessment.result.OrganScore;
import cn.zwfw.supervision.assessment.score.MetricPoints;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an organ came to. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OrganScore", description = "一个部门的得分")
public record ScoreView(
        @Schema(example = "620100") String region,
        @Schema(example = "11620100013900001G") String organ,
        @Schema(description = "计算时的名称", example = "兰州市市场监督管理局") String organName,
        @Schema(example = "96.50") BigDecimal score,
        @Schema(description = "在本级的名次,同分同名次", example = "2") int rank,
        @Schema(description = "周期内办结的办件数", example = "128") int cases,
        @Schema(description = "其中承诺期限不为即办的,提前办结率以此为分母", example = "120") int promisedCases,
        @Schema(description = "没有办件时的说明", example = "周期内没有办结的办件") @Nullable String remark,
        List<Counted> metrics) {

    private static final String NO_CASES = "周期内没有办结的办件";

    public static ScoreView of(OrganScore score) {
        return new ScoreView(
                score.region(),
                score.organ(),
                score.name(),
                score.score(),
                score.rank(),
                score.cases().decided(),
                score.cases().promised(),
                score.cases().decided() == 0 ? NO_CASES : null,
                score.metrics().stream().map(Counted::of).toList());
    }

    /** What one metric came to. */
    @Schema(name = "MetricPoints", description = "一项指标的计数和得失")
    public record Counted(
            @Schema(description = "指标编号", example = "ZB01") String code,
            @Schema(description = "计入的依据数", example = "2") int count,
            @Schema(description = "扣的分,加分指标为加的分", example = "2.00") BigDecimal points) {

        static Counted of(MetricPoints metric) {
            return new Counted(metric.code(), metric.count(), metric.points());
        }
    }
}
