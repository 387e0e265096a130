package cn.zwfw.supervision.breach.register;

import cn.zwfw.platform.identifier.Form;
import cn.zwfw.platform.identifier.ValidIdentifier;
import cn.zwfw.platform.web.Page;
import cn.zwfw.supervision.breach.Breach;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** Which breaches are wanted; what is null does not restrict. */
record BreachQuery(
        @Parameter(description = "第十六条的哪一项") @Nullable Breach breach,
        @Parameter(description = "状态") @Nullable BreachState state,
        @Parameter(description = "部门,统一社会信用代码", example = "11620100013900001G")
                @ValidIdentifier(Form.CREDIT_CODE)
                @Nullable String organ,
        @Parameter(description = "上一页答复中的 next") @Pattern(regexp = BreachQuery.PLACE) @Nullable String after) {

    /** Microseconds of the moment and id of the last breach of the page before. */
    static final String PLACE = "\\d{1,18}~" + Page.ID;
}
