package cn.zwfw.supervision.assessment.reading;

import cn.zwfw.supervision.assessment.result.DistrictScore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;

/** What a district came to. */
@Schema(name = "DistrictScore", description = "一个区县的得分,为其各部门得分的平均")
public record DistrictView(
        @Schema(example = "620102") String region,
        @Schema(description = "参加考核的部门数", example = "28") int organs,
        @Schema(example = "95.37") BigDecimal score,
        @Schema(description = "区县之间的名次", example = "1") int rank) {

    public static List<DistrictView> of(List<DistrictScore> districts) {
        return districts.stream()
                .map(any -> new DistrictView(any.region(), any.organs(), any.score(), any.rank()))
                .toList();
    }
}
