package cn.zwfw.supervision.due;

import cn.zwfw.platform.identifier.Form;
import cn.zwfw.platform.identifier.ValidIdentifier;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which clocks are wanted; what is null does not restrict. */
record ClockQuery(
        @Parameter(description = "部门,统一社会信用代码", example = "11620100013900001G")
                @ValidIdentifier(Form.CREDIT_CODE)
                @Nullable String organ,
        @Parameter(description = "在这一天以前(含当天)届满的", example = "2026-03-16") @Nullable LocalDate due,
        @Parameter(description = "所指的编号,如办件编号") @Size(max = 100) @Nullable String key,
        @Parameter(description = "上一页答复中的 next") @Pattern(regexp = ClockQuery.PLACE) @Nullable String after) {

    /** The last day, counted from 1970, topic and key of the last clock of the page before. */
    static final String PLACE = "\\d{1,6}~[A-Z_]{4,30}~[^\\p{Cc}]{1,100}";
}
