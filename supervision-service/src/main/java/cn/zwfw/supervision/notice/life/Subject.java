package cn.zwfw.supervision.notice.life;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What a notice is about, where the platform knows it. */
@Schema(name = "NoticeSubject", description = "通知所针对的事项")
public record Subject(
        @Schema(
                        description = "CARD 红黄牌,BREACH 违规情形,CASE 办件,LIST_ENTRY 清单条目,OTHER 其他",
                        example = "CASE")
                @NotNull Kind kind,
        @Schema(example = "11620100013900001G300013101500020261125000001")
                @NotBlank @Size(max = 128) String key) {

    /** Where it is known. */
    public enum Kind {
        CARD,
        BREACH,
        CASE,
        LIST_ENTRY,
        OTHER
    }
}
