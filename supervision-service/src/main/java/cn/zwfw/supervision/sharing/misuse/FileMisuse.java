package cn.zwfw.supervision.sharing.misuse;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.UniqueElements;

/** What is held to be misuse. */
@Schema(name = "FileMisuse", description = "滥用报告")
record FileMisuse(
        @ArraySchema(schema = @Schema(description = "使用记录的编号", example = "1"))
                @NotEmpty @Size(max = 100) @UniqueElements
                List<@NotNull @Min(1) Long> uses,
        @Schema(description = "发现的情况", example = "把企业名单提供给了申请单位以外的机构") @NotBlank @Size(max = 4000) String finding) {}
