package cn.zwfw.supervision.assessment.reading;

import cn.zwfw.platform.identifier.Form;
import cn.zwfw.platform.identifier.ValidIdentifier;
import cn.zwfw.supervision.assessment.result.ScorePlace;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** Which scores are wanted; what is null does not restrict. */
public record ScoreQuery(
        @Parameter(description = "行政区划代码", example = "620100") @ValidIdentifier(Form.REGION_CODE)
                @Nullable String region,
        @Parameter(description = "上一页答复中的 next") @Pattern(regexp = ScorePlace.FORM) @Nullable String after) {

    public @Nullable ScorePlace place() {
        return after == null ? null : ScorePlace.of(after);
    }
}
