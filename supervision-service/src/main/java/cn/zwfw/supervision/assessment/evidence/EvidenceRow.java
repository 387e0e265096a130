package cn.zwfw.supervision.assessment.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row behind a figure.
 *
 * @param key none for ratings and incidents
 * @param struck number of the objection that was upheld
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AssessmentEvidence", description = "计分的一条依据")
public record EvidenceRow(
        @Schema(description = "指标编号", example = "ZB04") String metric,
        @Schema(description = "在该指标中的序号", example = "1") int seq,
        @Schema(description = "来自哪个主题", example = "supervision.notice") String source,
        @Schema(description = "所指的编号;评价、安全及泄密问题不指明是哪一件") @Nullable String key,
        @Schema(example = "监管通知(B16(4))") String name,
        @Schema(description = "发生或者期满的日期", example = "2026-02-20") LocalDate day,
        @Schema(example = "没有答复") String remark,
        @Schema(description = "因第几号异议成立而不再计入") @Nullable Integer struck) {

    private static final String BETWEEN = "~";

    /** Where the next page begins. */
    public String place() {
        return metric + BETWEEN + seq;
    }

    static String metricOf(String place) {
        return place.split(BETWEEN, -1)[0];
    }

    static int seqOf(String place) {
        return Integer.parseInt(place.split(BETWEEN, -1)[1]);
    }
}
