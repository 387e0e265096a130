package cn.zwfw.convenience.inquiry.answer;

import cn.zwfw.platform.identifier.Form;
import cn.zwfw.platform.identifier.ValidIdentifier;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** To whom and why. */
@Schema(name = "InquiryPassing", description = "分办或者转办给哪个部门、理由")
record Passing(
        @Schema(description = "统一社会信用代码", example = "11620100013900002K")
                @NotNull @ValidIdentifier(Form.CREDIT_CODE)
                String organ,
        @Schema(example = "属于市人社局职责。") @NotBlank @Size(max = 500) String reason) {}
