package cn.zwfw.convenience.bulletin;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.identifier.Form;
import cn.zwfw.platform.identifier.ValidIdentifier;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * News of a department's work.
 *
 * @param code the organ's credit code, {@code ZX}, the year and four digits
 * @param source where it comes from, when not from the organ itself; empty otherwise
 */
@Cites(value = "A11", rows = "C4")
@Schema(name = "Bulletin", description = "政务信息")
record Bulletin(
        @Schema(example = "11620100013900001GZX20260001") @NotNull @Pattern(regexp = Bulletin.CODE) String code,
        @Schema(description = "报送单位", example = "11620100013900001G")
                @NotNull @ValidIdentifier(Form.CREDIT_CODE)
                String organ,
        @Schema(example = "政务服务大厅国庆节期间值班安排") @NotBlank @Size(max = 200) String title,
        @Schema(example = "国庆节期间,综合窗口照常值班。") @NotBlank @Size(max = 20_000) String body,
        @Schema(description = "来源,本单位的为空", example = "") @NotNull @Size(max = 100) String source) {

    /** The list of bulletins, in paths and tables. */
    static final String LIST = "bulletins";

    static final String CODE = "[0-9A-Z]{18}ZX[0-9]{8}";
}
