package cn.zwfw.supervision.notice.publication;

import cn.zwfw.platform.identifier.Form;
import cn.zwfw.platform.identifier.ValidIdentifier;
import cn.zwfw.supervision.notice.life.NoticeKind;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which published notices are wanted; what is null does not restrict. */
record PublicNoticeQuery(
        @Parameter(description = "收到通知的部门,统一社会信用代码", example = "11620100013900002K")
                @ValidIdentifier(Form.CREDIT_CODE)
                @Nullable String organ,
        @Parameter(description = "行政区划代码", example = "620100") @ValidIdentifier(Form.REGION_CODE)
                @Nullable String region,
        @Parameter(description = "URGE 督促,RECTIFY 责令改正,CRITICISE 通报批评,ACCOUNTABILITY 问责")
                @Nullable NoticeKind kind,
        @Parameter(description = "公布的年份", example = "2026") @Min(2016) @Max(2999) @Nullable Integer year,
        @Nullable UUID after) {}
