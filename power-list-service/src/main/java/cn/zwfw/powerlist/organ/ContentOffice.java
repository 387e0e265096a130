package cn.zwfw.powerlist.organ;

import cn.zwfw.platform.citation.Cites;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Who answers for an organ's content: 分管领导, 主管处室 and 专人 (A11). For staff only.
 *
 * @param office 主管处室
 * @param leader name of the 分管领导
 * @param telephone of the office
 * @param editors names of the 专人
 */
@Cites(value = "A11", rows = "P12")
@Schema(name = "ContentOffice", description = "内容保障机构和人员")
record ContentOffice(
        @Schema(example = "政策法规处") @NotBlank @Size(max = 100) String office,
        @Schema(example = "张示例") @NotBlank @Size(max = 50) String leader,
        @Schema(example = "0931-0000000") @NotBlank @Pattern(regexp = "[0-9][0-9-]{2,19}") String telephone,
        @Schema(example = "[\"李示例\"]") @NotEmpty @Size(max = 20) List<@NotNull @NotBlank @Size(max = 50) String> editors) {

    ContentOffice {
        editors = editors == null ? List.of() : List.copyOf(editors);
    }
}
