package cn.zwfw.convenience.inquiry.ask;

import cn.zwfw.convenience.inquiry.life.InquiryKind;
import cn.zwfw.convenience.inquiry.life.Office;
import cn.zwfw.platform.identifier.Form;
import cn.zwfw.platform.identifier.ValidIdentifier;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody hands in: no more of himself than an answer needs (个人信息保护法 34).
 *
 * @param region asked only where no registered organ is named, whose region it would be
 * @param breach whether a breach of the rules is complained of (B16)
 * @param office where a breach is complained of; 审改办 when not said
 */
@Schema(name = "Ask", description = "咨询、投诉或者建议")
record Ask(
        @NotNull InquiryKind kind,
        @Schema(example = "食品经营许可延续") @NotBlank @Size(max = 100) String title,
        @Schema(example = "许可证到期前多少天可以申请延续?") @NotBlank @Size(max = 4000) String text,
        @Schema(description = "行政区划;没有指明已登记的部门时必填", example = "620100")
                @ValidIdentifier(Form.REGION_CODE)
                @Nullable String region,
        @Schema(description = "办件编号", example = "11620100013900001G300010000000120261126000001")
                @Pattern(regexp = "[0-9A-Z]{31}\\d{14}") @Nullable String caseNumber,
        @Schema(description = "事项编码,以部门的统一社会信用代码开头", example = "11620100013900001G3000100000001")
                @Pattern(regexp = "[0-9A-Z]{19,64}") @Nullable String itemCode,
        @Schema(description = "部门,统一社会信用代码", example = "11620100013900001G")
                @ValidIdentifier(Form.CREDIT_CODE)
                @Nullable String organ,
        @Schema(description = "是否投诉违反权责清单管理规定的行为", example = "false") boolean breach,
        @Schema(description = "违规行为向哪个机构投诉,不填为审改办") @Nullable Office office,
        @Schema(description = "姓名或者单位名称;不登录时必填", example = "张三") @Size(max = 100) @Nullable String name,
        @Schema(description = "不登录时,电话、邮箱至少填一项", example = "13900000001")
                @Pattern(regexp = "\\+?[0-9-]{7,20}") @Nullable String telephone,
        @Schema(example = "zhangsan@example.cn")
                @Size(max = 100) @Pattern(regexp = "[^@\\s]{1,64}@[A-Za-z0-9.-]{1,100}") @Nullable String email) {

    private static final int CREDIT_CODE = 18;

    /** The organs that it names, each once; cases and items begin with theirs. */
    Stream<String> organs() {
        return Stream.of(organ, prefix(caseNumber), prefix(itemCode))
                .flatMap(Stream::ofNullable)
                .distinct();
    }

    private static @Nullable String prefix(@Nullable String code) {
        return code == null ? null : code.substring(0, CREDIT_CODE);
    }

    /** Never the person, nor what he wrote. */
    @Override
    public String toString() {
        return "Ask[" + kind + "]";
    }
}
