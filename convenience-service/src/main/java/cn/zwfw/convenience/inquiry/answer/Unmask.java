package cn.zwfw.convenience.inquiry.answer;

import cn.zwfw.convenience.inquiry.Asked;
import cn.zwfw.platform.personal.unmasking.Unmasking;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What somebody who answers needs to know of the asker, and why. */
@Schema(name = "AskerUnmasking", description = "要查看的字段和理由")
record Unmask(
        @Schema(example = "[\"TELEPHONE\"]") @NotEmpty @Size(max = 3) List<Asked.@NotNull Field> fields,
        @Schema(example = "问题没有写清楚,需要电话核实情况。")
                @NotBlank @Size(min = Unmasking.SHORTEST_REASON, max = Unmasking.LONGEST_REASON) String reason) {}
