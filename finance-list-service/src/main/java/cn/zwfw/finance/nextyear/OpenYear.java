package cn.zwfw.finance.nextyear;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import tools.jackson.databind.JsonNode;

/**
 * From which year the next is opened.
 *
 * @param consultations as in any request that enters figures
 */
@Schema(name = "OpenYear", description = "以本年度的清单编制下一年度的清单")
record OpenYear(
        @Schema(description = "本年度", example = "2026") @Min(2000) @Max(2098) int year,
        @Schema(description = "理由", example = "编制2027年度清单") @NotBlank @Size(max = 2000) String reason,
        @Schema(
                        description = "会同的部门:organ、agreedOn、document",
                        example =
                                "[{\"organ\": \"11620100013900001G\", \"agreedOn\": \"2026-11-20\","
                                        + " \"document\": \"兰财函〔2026〕88号\"}]")
                @NotNull JsonNode consultations) {}
