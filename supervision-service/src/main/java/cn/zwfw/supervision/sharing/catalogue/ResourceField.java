package cn.zwfw.supervision.sharing.catalogue;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** 信息项. */
@Schema(name = "ResourceField", description = "信息项")
record ResourceField(
        @Schema(description = "字段名,与 schema 中的相同", example = "entName")
                @NotNull @Pattern(regexp = ResourceField.NAME) String name,
        @Schema(description = "信息项名称", example = "企业名称") @NotBlank @Size(max = 100) String label,
        @Schema(
                        description =
                                "数据类型:C 字符型,N 数值型,Y 货币型,D 日期型,T 日期时间型,L 逻辑型,M 备注型,G 通用型,B 双精度型,I 整型,F 浮点型",
                        example = "C")
                @NotNull @Pattern(regexp = "[CNYDTLMGBIF]") String type,
        @Schema(
                        types = {"integer", "null"},
                        description = "数据长度;没有长度的类型为空",
                        example = "200")
                @Min(1) @Max(1_000_000) @Nullable Integer length) {

    static final String NAME = "[A-Za-z][A-Za-z0-9_]{0,63}";
}
