package cn.zwfw.approval.theme;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.identifier.Form;
import cn.zwfw.platform.identifier.ValidIdentifier;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A matter that several departments handle at once (并联审批).
 *
 * @param organ 牵头部门, which has a part of its own in it
 * @param workdays within which all of it is decided, working days; what the law allows is 45
 * @param shared papers that are handed in once where several guides ask for them
 */
@Cites(
        value = {"A2", "A14", "行政许可法 26", "行政许可法 42"},
        rows = "V4")
@Schema(name = "Theme", description = "一件事:多个部门并联办理的事项")
public record Theme(
        @Schema(example = "KCGYJS0001") @NotNull @Pattern(regexp = Theme.CODE) String code,
        @Schema(example = "开餐馆一件事") @NotBlank @Size(max = 100) String name,
        @Schema(description = "牵头部门", example = "11620100013900001G")
                @NotNull @ValidIdentifier(Form.CREDIT_CODE)
                String organ,
        @Schema(description = "总的承诺办理时限,工作日", example = "30") @Min(1) @Max(45) int workdays,
        @Schema(description = "办理说明", example = "一次申请,各部门同时办理。") @NotBlank @Size(max = 4000) String procedure,
        @NotNull @Size(min = 2, max = 20) List<@Valid @NotNull Part> parts,
        @NotNull @Size(max = 30) List<@Valid @NotNull SharedMaterial> shared) {

    /** The list of themes, in paths and tables. */
    static final String LIST = "themes";

    /** How it is called by machines: capital letters and digits. */
    static final String CODE = "[0-9A-Z]{4,31}";

    /** Whatever may be applied for within it. */
    boolean hasPart(String itemCode) {
        return parts.stream().anyMatch(part -> part.itemCode().equals(itemCode));
    }

    /** As what a paper is handed in that a guide asks for by this name. */
    String shared(String material) {
        return shared.stream()
                .filter(paper -> paper.standsFor().contains(material))
                .map(SharedMaterial::name)
                .findFirst()
                .orElse(material);
    }

    /**
     * An item of the theme.
     *
     * @param required whether everybody needs it; the others are added where they apply
     */
    @Schema(name = "ThemePart", description = "一件事中的一个事项")
    record Part(
            @Schema(example = "11620100013900001G3000100000001")
                    @NotNull @ValidIdentifier(Form.IMPLEMENTATION_CODE)
                    String itemCode,
            @Schema(description = "是否每个申请人都要办理", example = "true") boolean required) {}

    /**
     * A paper that is handed in once for all.
     *
     * @param standsFor what the guides call it
     */
    @Schema(name = "SharedMaterial", description = "一次提交、各部门共用的材料")
    record SharedMaterial(
            @Schema(example = "经营场所证明") @NotBlank @Size(max = 200) String name,
            @ArraySchema(schema = @Schema(description = "各办事指南中的材料名称", example = "场所使用证明"))
                    @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 200) String> standsFor) {}
}
