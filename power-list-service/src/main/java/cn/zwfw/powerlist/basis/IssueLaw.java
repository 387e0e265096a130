package cn.zwfw.powerlist.basis;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A law that is entered into the register.
 *
 * @param replaces laws of the register that it takes the place of
 */
@Schema(name = "IssueLaw", description = "登记法律依据")
record IssueLaw(
        @Schema(example = "兰州市户外广告设置管理办法") @NotBlank @Size(max = 200) String name,
        @Schema(example = "LOCAL_RULE") @NotNull Law.Rank rank,
        @Schema(example = "市政府令第3号") @NotNull @Size(max = 100) String documentNumber,
        @Schema(example = "2026-10-28") @NotNull LocalDate promulgatedOn,
        @Schema(example = "2027-01-01") @NotNull LocalDate effectiveOn,
        @Schema(example = "") @Nullable @Size(max = 1000) String note,
        @Schema(example = "[]") @Nullable @Size(max = 20) List<@NotNull UUID> replaces) {

    @Override
    public List<UUID> replaces() {
        return replaces == null ? List.of() : replaces;
    }

    @JsonIgnore
    Announcement announcement() {
        return new Announcement(
                documentNumber, promulgatedOn, effectiveOn, note == null ? "" : note);
    }
}
