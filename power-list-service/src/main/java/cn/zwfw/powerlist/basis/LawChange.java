package cn.zwfw.powerlist.basis;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/**
 * What became of a law; recorded once, never changed.
 *
 * @param effectiveOn the day from which it applies
 */
@Schema(name = "LawChange", description = "法律依据的立改废")
record LawChange(
        @Schema(example = "AMENDED") Kind change,
        @Schema(example = "修改") String changeLabel,
        @Schema(example = "主席令第81号") String documentNumber,
        @Schema(example = "2026-10-28") LocalDate promulgatedOn,
        @Schema(example = "2027-01-01") LocalDate effectiveOn,
        @Schema(example = "修改第三十五条") String note) {

    /** 立、改、废. */
    enum Kind {
        ISSUED("颁布"),
        AMENDED("修改"),
        REPEALED("废止");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}
