package cn.zwfw.convenience.item;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.identifier.Form;
import cn.zwfw.platform.identifier.ValidIdentifier;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A convenience item: the five elements of A15, and what one needs to make use of it.
 *
 * @param itemCode the responsible unit's credit code, {@code BM} and four digits that the unit
 *     numbers by itself: no register gives codes for such items, and so no two units can take the
 *     same one
 * @param organ 责任单位
 * @param content 服务内容
 * @param procedure 服务流程
 * @param timeLimit 办结时限, in words: many are served on the spot
 * @param requirements 管理要求
 */
@Cites(
        value = {"A8", "A15"},
        rows = "C1")
@Schema(name = "ConvenienceItem", description = "便民服务事项")
record ConvenienceItem(
        @Schema(example = "11620100013900001GBM0001")
                @NotNull @Pattern(regexp = ConvenienceItem.CODE) String itemCode,
        @Schema(example = "居民用水开户") @NotBlank @Size(max = 200) String name,
        @Schema(description = "责任单位", example = "11620100013900001G")
                @NotNull @ValidIdentifier(Form.CREDIT_CODE)
                String organ,
        @Schema(description = "服务内容", example = "为居民住宅办理自来水开户。") @NotBlank @Size(max = 4000) String content,
        @Schema(description = "服务流程", example = "申请、勘察、安装、通水。") @NotBlank @Size(max = 4000) String procedure,
        @Schema(description = "办结时限", example = "5 个工作日") @NotBlank @Size(max = 200) String timeLimit,
        @Schema(description = "管理要求", example = "一次性告知所需材料,不得指定施工单位。") @NotBlank @Size(max = 4000) String requirements,
        @Schema(description = "地点", example = "兰州市政务服务中心二楼") @NotNull @Size(max = 300) String place,
        @Schema(description = "时间", example = "工作日 9:00—17:00") @NotNull @Size(max = 300) String hours,
        @Schema(description = "电话", example = "0931-0000000")
                @NotNull @Pattern(regexp = "([0-9]{3,5}(-[0-9]{3,8}){0,2}|1[0-9]{10})?")
                String telephone,
        @Schema(description = "收费,不收费时写“不收费”", example = "不收费") @NotBlank @Size(max = 500) String fee,
        @Schema(description = "网址,没有时为空", example = "https://example.gov.cn/water")
                @NotNull @Size(max = 500) @Pattern(regexp = "(https?://[^\\s<>\"']+)?")
                String webAddress,
        @ArraySchema(schema = @Schema(description = "主题", example = "09")) @NotEmpty @Size(max = 10) List<@NotNull @Size(max = 10) String> themes,
        @ArraySchema(schema = @Schema(description = "服务对象", example = "1"))
                @NotEmpty @Size(max = 10) List<@NotNull @Size(max = 10) String> audiences) {

    /** The list of items, in paths and tables. */
    static final String LIST = "convenience-items";

    static final String CODE = "[0-9A-Z]{18}BM[0-9]{4}";
}
