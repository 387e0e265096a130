package cn.zwfw.supervision.sharing.use;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One page that somebody read.
 *
 * @param grant by which; none where none was needed
 * @param records the ids on the page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ResourceUse", description = "一次使用:谁在何时为何用途读取了哪些记录的哪些信息项")
public record Use(
        @Schema(example = "1") long id,
        OffsetDateTime at,
        @Schema(example = "3010010001-000001") String resource,
        @Schema(description = "所依据的授权;无条件共享或者提供方自用的没有") @Nullable UUID grant,
        @Schema(description = "登录名", example = "wang.lei") String person,
        @Schema(description = "姓名", example = "王磊") String personName,
        @Schema(example = "11620100013900002K") String organ,
        @Schema(example = "620100") String region,
        @Schema(description = "用途;凭授权使用的为授权的用途", example = "对被处罚企业的行政许可申请作信用核查") String purpose,
        @Schema(description = "使用人所写的具体事由", example = "核查兰州黄河商贸有限公司的许可申请") @Nullable String matter,
        List<String> fields,
        List<String> records) {}
