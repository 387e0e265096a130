package cn.zwfw.approval.casefile;

import cn.zwfw.platform.web.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Whose cases are wanted: in a body, so that the number is in no address and no log. */
@Schema(name = "IdentitySearch", description = "按证件号码查找")
public record IdentitySearch(
        @Schema(example = "620102199001011230")
                @NotBlank @Size(max = 40) @Pattern(regexp = "[0-9A-Za-z-]*[0-9A-Za-z][0-9A-Za-z-]*") String identityNumber,
        @Schema(description = "从这一编号之后开始") @Pattern(regexp = "[0-9A-Z]{31}\\d{14}") @Nullable String after,
        @Schema(description = "每页件数,缺省为 20", example = "20") @Min(1) @Max(Page.MAX_LIMIT) @Nullable Integer limit) {

    private static final int USUAL = 20;

    public int orDefault() {
        return limit == null ? USUAL : limit;
    }

    /** Never the person. */
    @Override
    public String toString() {
        return "IdentitySearch";
    }
}
