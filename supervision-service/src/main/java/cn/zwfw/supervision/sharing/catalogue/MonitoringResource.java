package cn.zwfw.supervision.sharing.catalogue;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.identifier.Form;
import cn.zwfw.platform.identifier.ValidIdentifier;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.supervision.sharing.freshness.UpdateCycle;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * 监管信息资源: the core metadata of 政务信息资源目录编制指南(试行), and the JSON Schema of its records.
 *
 * @param classCode 类(1)项(2)目(3)细目: of what class it is
 * @param serial 顺序码; the code of the resource is both, with a slash between them
 * @param organ 提供方代码
 * @param related 关联资源代码
 */
@Cites(value = "A9", rows = "S5")
@Schema(name = "MonitoringResource", description = "监管信息资源")
record MonitoringResource(
        @Schema(description = "类(1 基础,2 主题,3 部门)、项(2 位)、目(3 位)、细目代码", example = "3010010001")
                @NotNull @Pattern(regexp = "[1-3]\\d{6,13}") String classCode,
        @Schema(description = "顺序码", example = "000001") @NotNull @Pattern(regexp = "\\d{1,8}") String serial,
        @Schema(example = "企业行政处罚信息") @NotBlank @Size(max = 200) String name,
        @Schema(description = "提供方代码", example = "11620100013900001G")
                @NotNull @ValidIdentifier(Form.CREDIT_CODE)
                String organ,
        @Schema(description = "摘要", example = "市场监管部门对企业作出的行政处罚决定。") @NotBlank @Size(max = 4000) String summary,
        @Schema(description = "格式", example = "JSON") @NotBlank @Size(max = 50) String format,
        @NotEmpty @Size(max = 200) List<@Valid @NotNull ResourceField> fields,
        @NotNull @Valid SharingTerms sharing,
        @Schema(description = "是否向社会开放", example = "false") boolean open,
        @Schema(description = "开放条件", example = "") @NotNull @Size(max = 1000) String openCondition,
        @Schema(description = "更新周期", example = "每日") @NotNull UpdateCycle cycle,
        @ArraySchema(schema = @Schema(description = "关联资源代码", example = "3010010001-000002"))
                @NotNull @Size(max = 50) List<@NotNull @Pattern(regexp = MonitoringResource.CODE) String> related,
        @Schema(description = "记录所遵循的 JSON Schema(2020-12)", types = "object") @NotNull JsonNode schema) {

    /** The list of resources, in paths and tables. */
    static final String LIST = "monitoring-resources";

    /** The code with a hyphen, since a slash ends a part of a path. */
    static final String CODE = ResourceCode.FORM;

    String code() {
        return classCode + "-" + serial;
    }

    Set<String> fieldNames() {
        var names = new LinkedHashSet<String>();
        fields.forEach(field -> names.add(field.name()));
        return names;
    }

    /** What does not go together, but for the schema. */
    List<Violation> flaws() {
        var found = new ArrayList<Violation>();
        var names = new HashSet<String>();
        for (int at = 0; at < fields.size(); at++) {
            if (!names.add(fields.get(at).name())) {
                var name = fields.get(at).name();
                found.add(Violation.at("/fields/" + at + "/name", "sharing-field-twice", name));
            }
        }
        for (int at = 0; at < related.size(); at++) {
            if (related.get(at).equals(code()) || related.indexOf(related.get(at)) < at) {
                found.add(Violation.at("/related/" + at, "sharing-related", related.get(at)));
            }
        }
        sharing.flaw().ifPresent(flaw -> found.add(flaw.under("/sharing")));
        if (open && sharing.type() == SharingType.NONE) {
            found.add(Violation.at("/open", "sharing-open-not-shared"));
        }
        return found;
    }
}
