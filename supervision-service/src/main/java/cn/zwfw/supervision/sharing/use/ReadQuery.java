package cn.zwfw.supervision.sharing.use;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody wants to read, and what for. */
record ReadQuery(
        @Parameter(description = "用途,记入使用记录", example = "信用核查", required = true)
                @NotBlank @Size(max = 200) @Nullable String purpose,
        @Parameter(description = "所需信息项,以逗号分开;不填为可用的全部", example = "entName,punishDate")
                @Size(max = 4000) @Pattern(regexp = "[A-Za-z0-9_,]+") @Nullable String fields,
        @Parameter(description = "上一页答复中的 next") @Size(max = 64) @Nullable String after) {

    List<String> asked() {
        return fields == null ? List.of() : Arrays.stream(fields.split(",")).distinct().toList();
    }

    String from() {
        return after == null ? "" : after;
    }
}
