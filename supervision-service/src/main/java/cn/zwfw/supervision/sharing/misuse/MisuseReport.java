package cn.zwfw.supervision.sharing.misuse;

import cn.zwfw.supervision.sharing.use.Use;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report of misuse.
 *
 * @param organ whose resource it was
 * @param uses who used what; none in a list of reports
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "MisuseReport", description = "滥用报告:谁用了什么,发现了什么,核查的结论")
record MisuseReport(
        UUID id,
        @Schema(example = "1") int version,
        @Schema(example = "3010010001-000001") String resource,
        @Schema(description = "提供方代码", example = "11620100013900001G") String organ,
        @Schema(example = "620100") String region,
        @Schema(example = "把企业名单提供给了申请单位以外的机构") String finding,
        @Schema(example = "zhang.wei") String filedBy,
        OffsetDateTime filedAt,
        @Schema(description = "结论;核查中的没有") @Nullable Outcome outcome,
        @Schema(example = "经查属实") @Nullable String words,
        @Schema(example = "li.na") @Nullable String decidedBy,
        @Nullable OffsetDateTime decidedAt,
        @Nullable List<Use> uses) {

    MisuseReport with(List<Use> all) {
        return new MisuseReport(
                id,
                version,
                resource,
                organ,
                region,
                finding,
                filedBy,
                filedAt,
                outcome,
                words,
                decidedBy,
                decidedAt,
                List.copyOf(all));
    }
}
