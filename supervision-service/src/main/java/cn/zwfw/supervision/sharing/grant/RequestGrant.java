package cn.zwfw.supervision.sharing.grant;

import cn.zwfw.supervision.sharing.grant.life.GrantTerms;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.validator.constraints.UniqueElements;

/** What an organ asks for. */
@Schema(name = "RequestGrant", description = "有条件共享的申请")
record RequestGrant(
        @Schema(description = "用途", example = "对被处罚企业的行政许可申请作信用核查") @NotBlank @Size(max = 500) String purpose,
        @Schema(description = "依据", example = "《优化营商环境条例》第三十条") @NotBlank @Size(max = 500) String basis,
        @ArraySchema(schema = @Schema(description = "所需信息项", example = "entName"))
                @NotEmpty @Size(max = 200) @UniqueElements
                List<@NotBlank @Size(max = 64) String> fields,
        @ArraySchema(schema = @Schema(description = "使用的专人,登录名", example = "wang.lei"))
                @NotEmpty @Size(max = 50) @UniqueElements
                List<@NotBlank @Size(max = 64) String> persons,
        @Schema(description = "使用的最后一天,一年以内", example = "2026-12-31") @NotNull LocalDate until) {

    GrantTerms terms() {
        return new GrantTerms(purpose, basis, fields, persons, until);
    }
}
