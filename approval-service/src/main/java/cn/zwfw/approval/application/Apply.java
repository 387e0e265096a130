package cn.zwfw.approval.application;

import cn.zwfw.platform.identifier.Form;
import cn.zwfw.platform.identifier.ValidIdentifier;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What an applicant fills in.
 *
 * @param items what is applied for; several are handled together (并联审批)
 * @param content what the applicant wants, in his words
 */
@Schema(name = "Apply", description = "申请")
public record Apply(
        @ArraySchema(schema = @Schema(example = "11620100013900001G3000100000001"))
                @NotEmpty @Size(max = 20) List<@NotNull @ValidIdentifier(Form.IMPLEMENTATION_CODE) String> items,
        @NotNull @Valid Applicant applicant,
        @Schema(example = "申请在示例路1号从事餐饮服务。") @NotBlank @Size(max = 2000) String content) {}
