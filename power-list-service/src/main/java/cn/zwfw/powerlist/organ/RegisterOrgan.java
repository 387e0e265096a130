package cn.zwfw.powerlist.organ;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the reform office says of an organ of its level. */
@Schema(name = "RegisterOrgan", description = "登记部门")
record RegisterOrgan(@Schema(example = "兰州市市场监督管理局") @NotBlank @Size(max = 100) String name) {}
