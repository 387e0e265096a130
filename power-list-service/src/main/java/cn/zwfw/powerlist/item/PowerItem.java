package cn.zwfw.powerlist.item;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.flow.Flow;
import cn.zwfw.platform.identifier.BasicCode;
import cn.zwfw.platform.identifier.CreditCode;
import cn.zwfw.platform.identifier.Form;
import cn.zwfw.platform.identifier.ImplementationCode;
import cn.zwfw.platform.identifier.ValidIdentifier;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A power and the responsibilities that correspond to it, as its department drafts it.
 *
 * <p>The public must find name, code, type, bases, exercising organ, time limit, flow chart and way
 * of supervision (A13(1)), and the static information of B10(4). A power without a responsibility
 * item cannot be listed (B5, B16(6)).
 *
 * @param type must agree with digits 3 and 4 of the basic code
 * @param organ 行使主体, its 统一社会信用代码
 * @param level 行使层级 (GB/T 39046-2020 A.2): 3 city, 4 county
 * @param basicCode 基本编码, 12 digits
 * @param office 承办机构
 * @param audience 服务对象 (GB/T 39046-2020 A.4)
 * @param promisedLimit 承诺时限, never longer than the statutory one (优化营商环境条例 36)
 * @param supervision 监督方式
 * @param legacyCode the code of the 2016 period, empty when there was none
 */
@Cites(
        value = {"A13(1)", "B5", "B10(2)", "B10(4)", "B16(6)"},
        rows = {"P1", "P2"})
@ConsistentItem
public record PowerItem(
        @NotBlank @Size(max = 200) String name,
        @NotNull PowerType type,
        @NotNull @ValidIdentifier(Form.CREDIT_CODE) String organ,
        @Min(1) @Max(7) int level,
        @NotNull @ValidIdentifier(Form.BASIC_CODE) String basicCode,
        @NotBlank @Size(max = 100) String office,
        @NotEmpty @Size(max = 6) List<@NotNull Audience> audience,
        @NotEmpty @Size(max = 50) List<@Valid @NotNull LegalBasis> bases,
        @NotEmpty @Size(max = 50) List<@Valid @NotNull Responsibility> responsibilities,
        @NotNull @Valid TimeLimit statutoryLimit,
        @NotNull @Valid TimeLimit promisedLimit,
        @NotNull @Size(max = 20) List<@Valid @NotNull Fee> fees,
        @NotNull @Valid Flow flow,
        @NotBlank @Size(max = 500) String supervision,
        @NotNull @Valid PublicInformation information,
        @NotNull @Size(max = 64) String legacyCode) {

    /** The list of powers, in paths and tables. */
    public static final String LIST = "power-items";

    /** The 31 digits that name this power: organ, level, basic code. */
    public String code() {
        return ImplementationCode.of(new CreditCode(organ), level, new BasicCode(basicCode))
                .value();
    }
}
