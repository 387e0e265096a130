package cn.zwfw.supervision.notice;

import cn.zwfw.platform.identifier.Form;
import cn.zwfw.platform.identifier.ValidIdentifier;
import cn.zwfw.supervision.notice.life.NoticeKind;
import cn.zwfw.supervision.notice.life.NoticeState;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which notices are wanted; what is null does not restrict. */
public record NoticeQuery(
        @Nullable NoticeState state,
        @Parameter(description = "URGE 督促,RECTIFY 责令改正,CRITICISE 通报批评,ACCOUNTABILITY 问责")
                @Nullable NoticeKind kind,
        @Parameter(description = "收到通知的部门,统一社会信用代码", example = "11620100013900002K")
                @ValidIdentifier(Form.CREDIT_CODE)
                @Nullable String organ,
        @Parameter(description = "待答复、期限在这一天以前(含当天)届满的") @Nullable LocalDate due,
        @Nullable UUID after) {}
