package cn.zwfw.powerlist.basis;

import cn.zwfw.platform.problem.Conflict;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A law, rule or document on which powers rest.
 *
 * @param repealedOn the day from which it no longer applies; none while it applies
 */
@Schema(name = "Law", description = "法律依据")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Law(
        UUID id,
        @Schema(example = "中华人民共和国食品安全法") String name,
        @Schema(example = "LAW") Rank rank,
        @Schema(example = "法律") String rankLabel,
        @Schema(example = "主席令第21号") String documentNumber,
        @Schema(example = "2027-01-01") @Nullable LocalDate repealedOn,
        @JsonIgnore int version) {

    /** 效力级别. */
    enum Rank {
        LAW("法律"),
        ADMINISTRATIVE_REGULATION("行政法规"),
        LOCAL_REGULATION("地方性法规"),
        DEPARTMENT_RULE("部门规章"),
        LOCAL_RULE("地方政府规章"),
        NORMATIVE_DOCUMENT("规范性文件");

        private final String label;

        Rank(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    static Law issued(UUID id, String name, Rank rank, String documentNumber) {
        return new Law(id, name, rank, rank.label(), documentNumber, null, 1);
    }

    /**
     * The law after a change.
     *
     * @throws Conflict when it was repealed before
     */
    Law changed(LawChange.Kind kind, String number, LocalDate effectiveOn) {
        if (repealedOn != null) {
            throw Conflict.because("law-repealed", name, repealedOn);
        }
        return new Law(
                id,
                name,
                rank,
                rankLabel,
                number.isEmpty() ? documentNumber : number,
                kind == LawChange.Kind.REPEALED ? effectiveOn : null,
                version + 1);
    }
}
