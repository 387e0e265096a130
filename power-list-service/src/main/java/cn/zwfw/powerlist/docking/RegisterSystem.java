package cn.zwfw.powerlist.docking;

import cn.zwfw.platform.identifier.Form;
import cn.zwfw.platform.identifier.ValidIdentifier;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What an operator says of a system that is to be docked. */
@Schema(name = "RegisterSystem", description = "登记区县系统")
record RegisterSystem(
        @Schema(example = "620102") @NotNull @ValidIdentifier(Form.REGION_CODE) String region,
        @Schema(example = "城关区政务服务系统") @NotBlank @Size(max = 100) String name,
        @Schema(description = "联系人所在单位", example = "城关区大数据局") @NotBlank @Size(max = 100) String contact,
        @NotNull @Valid Quota quota) {}
