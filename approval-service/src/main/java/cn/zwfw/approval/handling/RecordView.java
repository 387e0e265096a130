package cn.zwfw.approval.handling;

import cn.zwfw.approval.casefile.CaseRecord;
import cn.zwfw.approval.life.Act;
import cn.zwfw.approval.life.CaseState;
import cn.zwfw.platform.calendar.CityTime;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done with a case.
 *
 * @param person name of the officer; the applicant and the platform are called that
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CaseRecord", description = "办件的一次办理记录,只增不改")
record RecordView(
        @Schema(example = "3") int seq,
        OffsetDateTime at,
        Act act,
        @Schema(example = "受理") String actLabel,
        CaseState state,
        @Schema(description = "环节") @Nullable String step,
        @Schema(example = "1") @Nullable Integer round,
        @Schema(example = "市市场监管局经办人") String person,
        @Nullable String organ,
        @Schema(example = "材料齐全,符合法定形式。") String opinion,
        @Schema(description = "文书编号", example = "受〔2026〕000001号") @Nullable String document) {

    static RecordView of(CaseRecord done) {
        return new RecordView(
                done.seq(),
                done.at().atZone(CityTime.ZONE).toOffsetDateTime(),
                done.act(),
                done.act().label(),
                done.state(),
                done.node(),
                done.round(),
                done.personName(),
                done.organ(),
                done.opinion(),
                done.document());
    }
}
