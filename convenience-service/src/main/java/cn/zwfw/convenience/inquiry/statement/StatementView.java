package cn.zwfw.convenience.inquiry.statement;

import cn.zwfw.platform.calendar.CityTime;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question of an office and the organ's answer; nothing of the complaint, nor its number. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Statement", description = "审改办、法制办要求部门说明的情况")
record StatementView(
        UUID id,
        @Schema(description = "提出要求的机构", example = "审改办") String office,
        @Schema(description = "被要求说明的部门", example = "11620100013900001G") String organ,
        @Schema(example = "请说明食品经营许可是否另外收取过费用。") String question,
        OffsetDateTime askedAt,
        @Schema(example = "没有收取过费用,收费公示附后。") @Nullable String answer,
        @Nullable OffsetDateTime answeredAt) {

    static StatementView of(Statement any) {
        var answered = any.answeredAt();
        return new StatementView(
                any.id(),
                any.office().label(),
                any.organ(),
                any.question(),
                time(any.askedAt()),
                any.answer(),
                answered == null ? null : time(answered));
    }

    private static OffsetDateTime time(Instant at) {
        return at.atZone(CityTime.ZONE).toOffsetDateTime();
    }
}
