package cn.zwfw.platform.publication.exchange;

import cn.zwfw.platform.problem.answer.ProblemDocument;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a district reports at once; each entry stands for itself. */
@Schema(name = "Batch", description = "区县系统报送的一批事项")
record Batch(@NotEmpty @Size(max = Batch.MOST) List<@Valid @NotNull ReportedEntry> entries) {

    static final int MOST = 500;

    /** What became of each, in the order in which they were reported. */
    @Schema(name = "BatchAnswer", description = "逐条结果,与报送次序一致")
    record Answer(List<Outcome> results) {}

    /**
     * What became of an entry.
     *
     * @param problem what to mend, if it was refused
     */
    @Schema(name = "BatchOutcome", description = "一条的结果")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Outcome(
            String code,
            int number,
            @Schema(description = "STORED 已入库;KNOWN 此前已入库,无变化;REFUSED 未入库,见 problem") Result result,
            @Nullable ProblemDocument problem) {}

    /** Whether it is kept here now. */
    enum Result {
        STORED,
        KNOWN,
        REFUSED
    }
}
