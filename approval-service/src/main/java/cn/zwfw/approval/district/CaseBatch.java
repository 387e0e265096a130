package cn.zwfw.approval.district;

import cn.zwfw.platform.problem.answer.ProblemDocument;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a district reports at once; each entry stands for itself, so that one that cannot even be
 * read keeps no other out.
 */
@Schema(name = "CaseBatch", description = "区县系统报送的一批办件")
record CaseBatch(
        @ArraySchema(schema = @Schema(implementation = ReportedCase.class))
                @NotEmpty @Size(max = CaseBatch.MOST) List<JsonNode> entries) {

    static final int MOST = 200;

    /** What became of each, in the order in which they were reported. */
    @Schema(name = "CaseBatchAnswer", description = "逐条结果,与报送次序一致")
    record Answer(List<Outcome> results) {}

    /**
     * What became of an entry.
     *
     * @param number as it was reported; empty when it was none
     * @param version as it was reported; 0 when it was none
     * @param problem what to mend, if it was refused
     */
    @Schema(name = "CaseBatchOutcome", description = "一条的结果")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Outcome(
            @Schema(example = "QLH-2026-000017") String number,
            @Schema(example = "3") int version,
            @Schema(
                            description =
                                    "STORED 已入库;UNCHANGED 此前已入库,无变化;STALE 此前已有更新的版本;"
                                            + "REFUSED 未入库,见 problem")
                    Result result,
            @Nullable ProblemDocument problem) {}

    /** Whether it is what is kept here now. */
    enum Result {
        STORED,
        UNCHANGED,
        STALE,
        REFUSED
    }
}
