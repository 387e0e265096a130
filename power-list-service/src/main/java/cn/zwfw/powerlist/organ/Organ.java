package cn.zwfw.powerlist.organ;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;

/** An organ as the public knows it. */
@Schema(name = "Organ", description = "部门")
record Organ(
        @Schema(example = "11620100013900001G") String code,
        @Schema(example = "620100") String region,
        @Schema(example = "兰州市市场监督管理局") String name,
        @JsonIgnore int version) {}
