package cn.zwfw.supervision.assessment.publication;

import cn.zwfw.platform.identifier.Form;
import cn.zwfw.platform.identifier.ValidIdentifier;
import cn.zwfw.supervision.period.Period;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which published assessments are wanted; what is null does not restrict. */
record PublicAssessmentQuery(
        @Parameter(description = "行政区划代码", example = "620100") @ValidIdentifier(Form.REGION_CODE)
                @Nullable String region,
        @Parameter(description = "周期", example = "2026-02") @Pattern(regexp = Period.FORM) @Nullable String period,
        @Nullable UUID after) {}
