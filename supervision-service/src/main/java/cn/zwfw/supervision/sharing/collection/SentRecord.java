package cn.zwfw.supervision.sharing.collection;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A record as a provider hands it in.
 *
 * @param id the provider's own; it stands in entries of uses and is nobody's number
 * @param observedAt as of when it says so: what is newer takes the place of what is older
 * @param deleted whether there is no such record any more; then there is no data
 */
@Schema(name = "SentRecord", description = "提供方报送的一条记录")
record SentRecord(
        @Schema(description = "记录编号,由提供方自编,不得用身份证号码、手机号码", example = "2026-000001")
                @NotNull @Pattern(regexp = SentRecord.ID) String id,
        @Schema(description = "记录内容的时点;同一编号的以较新的为准", example = "2026-03-01T09:00:00+08:00") @NotNull OffsetDateTime observedAt,
        @Schema(description = "已删除;删除的没有 data", example = "false") @Nullable Boolean deleted,
        @Schema(description = "遵循资源的 JSON Schema 的对象", types = "object") @Nullable JsonNode data) {

    static final String ID = "[A-Za-z0-9._-]{1,64}";

    boolean isDeletion() {
        return Boolean.TRUE.equals(deleted);
    }
}
