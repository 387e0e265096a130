package cn.zwfw.approval.application;

import cn.zwfw.platform.identifier.Form;
import cn.zwfw.platform.identifier.ValidIdentifier;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant fills in.
 *
 * @param items what is applied for, each a case of its own
 * @param theme under which several items are handled together (并联审批); may be none
 * @param content what the applicant wants, in his words
 */
@Schema(name = "Apply", description = "申请")
public record Apply(
        @ArraySchema(schema = @Schema(example = "11620100013900001G3000100000001"))
                @NotEmpty @Size(max = 20) List<@NotNull @ValidIdentifier(Form.IMPLEMENTATION_CODE) String> items,
        @Schema(description = "一件事的编码;不填时各事项分别办理", example = "KCGYJS0001")
                @Pattern(regexp = "[0-9A-Z]{4,31}") @Nullable String theme,
        @NotNull @Valid Applicant applicant,
        @Schema(example = "申请在示例路1号从事餐饮服务。") @NotBlank @Size(max = 2000) String content) {}
