package cn.zwfw.powerlist.docking;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A system of a district, as it is registered.
 *
 * @param id its client id at the issuer; never given to another
 * @param region the only region whose things it reports
 * @param secretIssuedAt when its newest secret was; none has been, or it could not call yet
 * @param revokedAt since when nothing that it sends is let in
 */
@Schema(name = "DistrictSystem", description = "已对接的区县系统")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DistrictSystem(
        @Schema(description = "客户端标识", example = "district-system.620102") String id,
        @Schema(example = "620102") String region,
        @Schema(example = "城关区政务服务系统") String name,
        @Schema(description = "联系人所在单位", example = "城关区大数据局") String contact,
        Quota quota,
        OffsetDateTime registeredAt,
        @Nullable OffsetDateTime secretIssuedAt,
        @Nullable OffsetDateTime revokedAt,
        @Schema(description = "停用的理由") @Nullable String revokedBecause,
        @JsonIgnore int version) {

    @JsonIgnore
    boolean isRevoked() {
        return revokedAt != null;
    }
}
