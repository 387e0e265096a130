package cn.zwfw.convenience.inquiry.reply;

import cn.zwfw.convenience.inquiry.InquiryNumber;
import cn.zwfw.convenience.inquiry.life.InquiryKind;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.identifier.Form;
import cn.zwfw.platform.identifier.ValidIdentifier;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A useful answer, as everybody reads it.
 *
 * @param code the number of the inquiry
 * @param question in words that name nobody
 * @param adopted of a suggestion only, as is what was done about it
 */
@Cites(value = "B17", rows = "C2")
@Schema(name = "PublishedReply", description = "公开的答复")
record PublishedReply(
        @Schema(example = "620100W20261126000001") @NotNull @Pattern(regexp = InquiryNumber.FORM) String code,
        @Schema(description = "答复的部门", example = "11620100013900001G")
                @NotNull @ValidIdentifier(Form.CREDIT_CODE)
                String organ,
        @NotNull InquiryKind kind,
        @Schema(description = "改写过的问题,不涉及个人", example = "食品经营许可证到期前多久可以申请延续?")
                @NotBlank @Size(max = 2000) String question,
        @Schema(example = "有效期届满三十日前可以申请延续。") @NotBlank @Size(max = 8000) String answer,
        @Schema(
                        types = {"boolean", "null"},
                        description = "建议是否采纳;建议以外的不填")
                @Nullable Boolean adopted,
        @Schema(description = "就建议做了什么;建议以外的为空", example = "") @NotNull @Size(max = 2000) String doneAbout,
        @Schema(description = "提出的日期", example = "2026-11-26") @NotNull LocalDate askedOn,
        @Schema(description = "答复的日期", example = "2026-12-01") @NotNull LocalDate repliedOn) {

    /** The list of answers, in paths and tables. */
    static final String LIST = "replies";
}
