package cn.zwfw.convenience.inquiry;

import cn.zwfw.convenience.inquiry.life.InquiryKind;
import cn.zwfw.convenience.inquiry.life.InquiryState;
import cn.zwfw.platform.identifier.Form;
import cn.zwfw.platform.identifier.ValidIdentifier;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which inquiries are wanted; what is null does not restrict. */
public record InquiryQuery(
        @Nullable InquiryState state,
        @Nullable InquiryKind kind,
        @Parameter(description = "承办部门,统一社会信用代码", example = "11620100013900001G")
                @ValidIdentifier(Form.CREDIT_CODE)
                @Nullable String organ,
        @Parameter(description = "答复期限在这一天以前(含当天)届满的") @Nullable LocalDate due,
        @Parameter(description = "上一页答复中的 next") @Pattern(regexp = InquiryNumber.FORM) @Nullable String after) {}
