package cn.zwfw.finance.poverty;

import cn.zwfw.finance.money.Amount;
import cn.zwfw.finance.money.Yuan;
import cn.zwfw.finance.number.ListNumber;
import cn.zwfw.finance.review.ProjectReview;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.identifier.Form;
import cn.zwfw.platform.identifier.ValidIdentifier;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A project of a district in one year.
 *
 * @param code 清单编号: six digits of the region, the year, four digits
 * @param organ the department of the district that is in charge and writes it
 * @param batch in which it was planned
 * @param approval 审批文号, by which it was approved at first
 * @param investment 投资额度, the sum of its sources
 * @param works 主要建设内容
 * @param benefits 新增经济效益和扶贫效益
 * @param village none for what a whole township has
 * @param households that benefit
 * @param progress in hundredths
 */
@Cites(value = "A7", rows = "F5")
@Schema(name = "PovertyProject", description = "区县项目清单中的一个项目")
public record PovertyProject(
        @Schema(description = "清单编号:区划六位、年度四位、顺序号四位", example = "62010220260001")
                @NotNull @Pattern(regexp = ListNumber.FORM) String code,
        @Schema(description = "项目主管单位,统一社会信用代码", example = "11620102013900011E")
                @NotNull @ValidIdentifier(Form.CREDIT_CODE)
                String organ,
        @Schema(description = "年度", example = "2026") @Min(2000) @Max(2099) int year,
        @Schema(description = "批次", example = "第一批") @NotBlank @Size(max = 50) String batch,
        @Schema(description = "项目名称", example = "青白石街道人饮安全巩固提升工程") @NotBlank @Size(max = 200) String name,
        @Schema(description = "审批文号", example = "城农领发〔2026〕3号") @NotBlank @Size(max = 100) String approval,
        @Schema(
                        description = "投资额度,元,两位小数,等于各资金来源之和",
                        example = "1200000.00",
                        pattern = Amount.FORM)
                @Yuan
                String investment,
        @Schema(description = "资金来源") @NotNull @Valid Sources sources,
        @Schema(description = "主要建设内容", example = "铺设供水管道 6 公里,新建蓄水池 2 座。")
                @NotBlank @Size(max = 4000) String works,
        @Schema(description = "新增经济效益和扶贫效益", example = "解决 85 户 320 人饮水安全。")
                @NotBlank @Size(max = 4000) String benefits,
        @Schema(description = "项目主管单位名称", example = "城关区农业农村局") @NotBlank @Size(max = 200) String supervisor,
        @Schema(description = "项目实施单位", example = "青白石街道办事处") @NotBlank @Size(max = 200) String implementer,
        @Schema(description = "乡镇(街道)", example = "青白石街道") @NotBlank @Size(max = 100) String township,
        @Schema(description = "村(社区);涉及整个乡镇的为空", example = "上坪村") @NotNull @Size(max = 100) String village,
        @Schema(description = "受益户数", example = "85") @Min(0) @Max(10_000_000) int households,
        @Schema(description = "受益人数", example = "320") @Min(0) @Max(10_000_000) int persons,
        @Schema(description = "开工日期", example = "2026-04-01") @NotNull LocalDate startOn,
        @Schema(description = "完工日期", example = "2026-10-31") @NotNull LocalDate endOn,
        @Schema(description = "进度,百分之几", example = "0") @Min(0) @Max(100) int progress) {

    /** The list of projects, in paths and tables. */
    public static final String LIST = ProjectReview.LIST;

    /** Where the money comes from: 中央, 省, 市, 县. */
    @Schema(name = "PovertyProjectSources", description = "资金来源,元,两位小数")
    public record Sources(
            @Schema(description = "中央资金", example = "600000.00", pattern = Amount.FORM) @Yuan
                    String central,
            @Schema(description = "省级资金", example = "300000.00", pattern = Amount.FORM) @Yuan
                    String province,
            @Schema(description = "市级资金", example = "200000.00", pattern = Amount.FORM) @Yuan
                    String city,
            @Schema(description = "县级资金", example = "100000.00", pattern = Amount.FORM) @Yuan
                    String county) {

        /** All of it, exactly. */
        Amount sum() {
            return Amount.of(central)
                    .plus(Amount.of(province))
                    .plus(Amount.of(city))
                    .plus(Amount.of(county));
        }
    }
}
