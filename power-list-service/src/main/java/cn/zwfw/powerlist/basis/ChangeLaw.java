package cn.zwfw.powerlist.basis;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A law was amended or repealed. */
@Schema(name = "ChangeLaw", description = "记载法律依据的修改或废止")
record ChangeLaw(
        @Schema(example = "AMENDED") @NotNull @Pattern(regexp = "AMENDED|REPEALED") String change,
        @Schema(example = "主席令第81号") @NotNull @Size(max = 100) String documentNumber,
        @Schema(example = "2026-10-28") @NotNull LocalDate promulgatedOn,
        @Schema(example = "2027-01-01") @NotNull LocalDate effectiveOn,
        @Schema(example = "修改第三十五条") @Nullable @Size(max = 1000) String note) {

    @JsonIgnore
    LawChange.Kind kind() {
        return LawChange.Kind.valueOf(change);
    }

    @JsonIgnore
    Announcement announcement() {
        return new Announcement(
                documentNumber, promulgatedOn, effectiveOn, note == null ? "" : note);
    }
}
