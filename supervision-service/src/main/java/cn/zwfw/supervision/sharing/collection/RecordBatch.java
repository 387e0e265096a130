package cn.zwfw.supervision.sharing.collection;

import cn.zwfw.platform.problem.answer.ProblemDocument;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is handed in at once; each record stands for itself, however it is broken. */
@Schema(name = "RecordBatch", description = "一批记录,逐条处理")
record RecordBatch(
        @ArraySchema(schema = @Schema(implementation = SentRecord.class))
                @NotEmpty @Size(max = RecordBatch.MOST) List<@NotNull JsonNode> records) {

    static final int MOST = 1_000;

    /** What became of each, in the order in which they were handed in. */
    @Schema(name = "RecordBatchAnswer", description = "逐条结果,与报送次序一致")
    record Answer(
            @Schema(description = "入库条数", example = "2") int stored,
            @Schema(description = "不比已有记录新的条数", example = "0") int known,
            @Schema(description = "未入库条数", example = "1") int refused,
            List<Outcome> results) {

        static Answer of(List<Outcome> results) {
            return new Answer(
                    count(results, Result.STORED),
                    count(results, Result.KNOWN),
                    count(results, Result.REFUSED),
                    results);
        }

        private static int count(List<Outcome> results, Result result) {
            return (int) results.stream().filter(any -> any.result() == result).count();
        }
    }

    /**
     * What became of a record.
     *
     * @param id none when it could not be read
     * @param problem what to mend, if it was refused
     */
    @Schema(name = "RecordOutcome", description = "一条记录的结果")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Outcome(
            @Schema(description = "在批次中的位置,从 0 起", example = "0") int index,
            @Schema(example = "2026-000001") @Nullable String id,
            @Schema(description = "STORED 已入库;KNOWN 不比已有记录新,没有变化;REFUSED 未入库,见 problem")
                    Result result,
            @Nullable ProblemDocument problem) {}

    /** Whether it is kept here now. */
    enum Result {
        STORED,
        KNOWN,
        REFUSED
    }
}
