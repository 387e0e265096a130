package cn.zwfw.convenience.bulletin;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin as everybody reads it; of a withdrawn one the notice is left that it was withdrawn.
 *
 * @param changedAt when it was last published anew, or withdrawn
 * @param body none in a list, and none when it is withdrawn
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "BulletinView", description = "政务信息;撤下的只留撤下的说明")
record BulletinView(
        @Schema(example = "11620100013900001GZX20260001") String code,
        @Schema(example = "11620100013900001G") String organ,
        @Schema(example = "兰州市市场监督管理局") String organName,
        @Schema(example = "620100") String region,
        @Schema(example = "政务服务大厅国庆节期间值班安排") String title,
        OffsetDateTime publishedAt,
        OffsetDateTime changedAt,
        boolean withdrawn,
        @Nullable String body) {

    BulletinView withoutBody() {
        return new BulletinView(
                code, organ, organName, region, title, publishedAt, changedAt, withdrawn, null);
    }
}
