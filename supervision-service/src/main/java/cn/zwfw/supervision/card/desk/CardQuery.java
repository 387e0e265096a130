package cn.zwfw.supervision.card.desk;

import cn.zwfw.platform.identifier.Form;
import cn.zwfw.platform.identifier.ValidIdentifier;
import cn.zwfw.platform.web.Page;
import cn.zwfw.supervision.rule.Aspect;
import cn.zwfw.supervision.rule.Level;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Which cards are wanted; what is null does not restrict. */
record CardQuery(
        @Parameter(description = "级别") @Nullable Level level,
        @Parameter(description = "监察点") @Nullable Aspect aspect,
        @Parameter(description = "部门,统一社会信用代码", example = "11620100013900001G")
                @ValidIdentifier(Form.CREDIT_CODE)
                @Nullable String organ,
        @Parameter(description = "所指的编号,如办件编号") @Size(max = 100) @Nullable String key,
        @Parameter(description = "上一页答复中的 next") @Pattern(regexp = CardQuery.PLACE) @Nullable String after) {

    /** Milliseconds of the raise and the id of the last card of the page before. */
    static final String PLACE = "\\d{1,15}~" + Page.ID;
}
