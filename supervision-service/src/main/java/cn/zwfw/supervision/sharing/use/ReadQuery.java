package cn.zwfw.supervision.sharing.use;

import cn.zwfw.supervision.sharing.grant.Admission.Wanted;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody wants to read, and what for. */
record ReadQuery(
        @Parameter(
                        description = "用途,记入使用记录;凭授权使用的,须与授权的用途一致",
                        example = "对被处罚企业的行政许可申请作信用核查",
                        required = true)
                @NotBlank @Size(max = 500) @Nullable String purpose,
        @Parameter(description = "此次使用的具体事由,记在用途之后", example = "核查兰州黄河商贸有限公司的许可申请") @Size(max = 200) @Nullable String matter,
        @Parameter(description = "所凭授权的编号;有不止一项可用的须填") @Nullable UUID grant,
        @Parameter(description = "所需信息项,以逗号分开;不填为可用的全部", example = "entName,punishDate")
                @Size(max = 4000) @Pattern(regexp = "[A-Za-z0-9_,]+") @Nullable String fields,
        @Parameter(description = "上一页答复中的 next") @Size(max = 64) @Nullable String after) {

    Wanted wanted() {
        var asked =
                fields == null
                        ? List.<String>of()
                        : Arrays.stream(fields.split(",")).distinct().toList();
        return new Wanted(asked, Objects.requireNonNull(purpose), grant);
    }

    String from() {
        return after == null ? "" : after;
    }
}
