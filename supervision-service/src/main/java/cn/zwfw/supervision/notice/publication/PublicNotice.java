package cn.zwfw.supervision.notice.publication;

import cn.zwfw.supervision.notice.life.NoticeKind;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What everybody reads of a notice.
 *
 * @param text none once it was taken off
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PublicNotice", description = "公开的监管通知;撤下的只留标记")
record PublicNotice(
        UUID id,
        NoticeKind kind,
        @Schema(example = "通报批评") String kindLabel,
        @Schema(description = "依据", example = "A25") String ground,
        @Schema(description = "依据的内容") String wording,
        @Schema(description = "发出通知的机构", example = "同级政府") String issuedBy,
        @Schema(example = "620100") String region,
        @Schema(example = "11620100013900002K") String organ,
        @Schema(description = "收到通知的部门名称", example = "兰州市司法局") String organName,
        @Schema(example = "市司法局未按规定更新权责清单,现予通报批评。") @Nullable String text,
        OffsetDateTime publishedAt,
        @Schema(description = "已经整改办结") boolean closed,
        boolean retracted,
        @Schema(description = "撤下的时间") @Nullable OffsetDateTime retractedAt) {}
