package cn.zwfw.supervision.sharing.catalogue;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Of what kind the resources are that are looked for; what is null does not restrict. */
record ResourceQuery(
        @Parameter(description = "类:1 基础,2 主题,3 部门", example = "3") @Pattern(regexp = "[1-3]") @Nullable String category,
        @Parameter(description = "共享类型:1 无条件共享,2 有条件共享,3 不予共享", example = "2")
                @Pattern(regexp = "[1-3]") @Nullable String sharing,
        @Parameter(description = "更新周期", example = "每日") @Pattern(regexp = "实时|每日|每周|每月|季度|每年|按需") @Nullable String cycle) {

    private static final String CATEGORY = "category:";
    private static final String SHARING = "sharing:";
    private static final String CYCLE = "cycle:";

    /** The marks that a resource is looked up by; of one that is not shared its class and type. */
    static Set<String> of(MonitoringResource resource) {
        var type = resource.sharing().type();
        var marks = new HashSet<String>();
        marks.add(CATEGORY + resource.classCode().charAt(0));
        marks.add(SHARING + type.code());
        if (type != SharingType.NONE) {
            marks.add(CYCLE + resource.cycle().label());
        }
        return marks;
    }

    Set<String> marks() {
        var marks = new HashSet<String>();
        mark(marks, CATEGORY, category);
        mark(marks, SHARING, sharing);
        mark(marks, CYCLE, cycle);
        return marks;
    }

    private static void mark(Set<String> marks, String kind, @Nullable String value) {
        if (value != null) {
            marks.add(kind + value);
        }
    }
}
