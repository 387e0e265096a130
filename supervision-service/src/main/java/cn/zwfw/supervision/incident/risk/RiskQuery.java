package cn.zwfw.supervision.incident.risk;

import cn.zwfw.platform.identifier.Form;
import cn.zwfw.platform.identifier.ValidIdentifier;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which assessments are wanted; what is null does not restrict. */
record RiskQuery(
        @Parameter(description = "评估的部门,统一社会信用代码", example = "11620100013900001G")
                @ValidIdentifier(Form.CREDIT_CODE)
                @Nullable String organ,
        @Nullable UUID after) {}
