package cn.zwfw.supervision.sharing.catalogue;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Violation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * 共享属性.
 *
 * @param condition must be told where there is one
 * @param basis law, regulation or policy of the Party or the State Council by which nothing is
 *     shared; without one it is (国发〔2016〕51号)
 */
@Cites(value = "A9", rows = "S5")
@Schema(name = "SharingTerms", description = "共享属性")
record SharingTerms(
        @Schema(description = "共享类型:1 无条件共享,2 有条件共享,3 不予共享", example = "2", type = "string")
                @NotNull SharingType type,
        @Schema(description = "共享条件;有条件共享的必填", example = "用于行政执法和联合惩戒") @NotNull @Size(max = 1000) String condition,
        @Schema(description = "不予共享的法律、行政法规或者党中央、国务院政策依据;不予共享的必填", example = "")
                @NotNull @Size(max = 1000) String basis,
        @Schema(description = "共享方式", example = "接口") @NotNull @Pattern(regexp = "库表|文件|接口") String way) {

    Optional<Violation> flaw() {
        return switch (type) {
            case UNCONDITIONAL -> Optional.empty();
            case CONDITIONAL ->
                    missing(condition, Violation.at("/condition", "sharing-condition-missing"));
            case NONE -> missing(basis, Violation.at("/basis", "sharing-basis-missing"));
        };
    }

    private static Optional<Violation> missing(String text, Violation flaw) {
        return text.isBlank() ? Optional.of(flaw) : Optional.empty();
    }
}
