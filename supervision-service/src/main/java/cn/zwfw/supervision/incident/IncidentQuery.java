package cn.zwfw.supervision.incident;

import cn.zwfw.platform.identifier.Form;
import cn.zwfw.platform.identifier.ValidIdentifier;
import cn.zwfw.supervision.incident.life.IncidentKind;
import cn.zwfw.supervision.incident.life.IncidentState;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which incidents are wanted; what is null does not restrict. */
record IncidentQuery(
        @Nullable IncidentState state,
        @Parameter(description = "LEAK 泄密,INTRUSION 攻击,TAMPERING 篡改,OUTAGE 中断,OTHER 其他")
                @Nullable IncidentKind kind,
        @Parameter(description = "报告的部门,统一社会信用代码", example = "11620100013900001G")
                @ValidIdentifier(Form.CREDIT_CODE)
                @Nullable String organ,
        @Nullable UUID after) {}
