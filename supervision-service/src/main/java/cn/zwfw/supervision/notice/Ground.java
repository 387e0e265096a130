package cn.zwfw.supervision.notice;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.supervision.notice.life.NoticeKind;
import io.swagger.v3.oas.annotations.media.Schema;

/** What an article gives to whom. */
@Schema(name = "NoticeGround", description = "通知的依据:哪一条规定由谁作出哪一种通知")
public record Ground(
        NoticeKind kind,
        @Schema(description = "A 为政务服务网建设运行管理暂行办法,B 为权责清单管理暂行办法", example = "B16(4)")
                String article,
        Duty duty,
        @Schema(example = "未按行政权力事项内部流程图规定的程序行使行政权力") String wording) {}
