package cn.zwfw.approval.rating.figures;

import cn.zwfw.approval.rating.Channel;
import cn.zwfw.approval.rating.RatingSettings;
import cn.zwfw.approval.rating.Satisfaction;
import cn.zwfw.approval.rating.figures.Disclosure.ItemTally;
import cn.zwfw.platform.access.OpenToAll;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How well organs are rated, and how one can rate. */
@RestController
@RequestMapping("${zwfw.api}/public/ratings")
@Tag(name = "评价公开", description = "各部门、各事项的评价数据,无需登录")
@Cites(
        value = {"A2", "A13(1)"},
        rows = "V6")
class PublicRatingController {

    private final Tallies tallies;
    private final ListedOrgans organs;
    private final RatingSettings settings;

    PublicRatingController(Tallies tallies, ListedOrgans organs, RatingSettings settings) {
        this.tallies = tallies;
        this.organs = organs;
        this.settings = settings;
    }

    @GetMapping
    @OpenToAll
    @Operation(summary = "一个部门及其事项的评价数据", description = "评价数过少、可能识别出评价人的不公开。")
    OrganRatings figures(
            @Parameter(description = "统一社会信用代码", example = "11620100013900001G")
                    @RequestParam
                    @Pattern(regexp = "[0-9A-Z]{18}") String organ) {
        var disclosed = Disclosure.of(tallies.of(organ), settings.publicFrom());
        var all = disclosed.organ();
        return new OrganRatings(
                organ,
                organs.name(organ),
                all == null ? null : all.figures(),
                disclosed.items().stream().map(ItemRatings::of).toList());
    }

    @GetMapping("/options")
    @OpenToAll
    @Operation(summary = "评价选项:等级、原因、渠道")
    Options options() {
        return new Options(
                Arrays.stream(Satisfaction.values())
                        .map(level -> new LevelOption(level.code(), level.label(), level.isBad()))
                        .toList(),
                settings.reasons().entrySet().stream()
                        .map(reason -> new Option(reason.getKey(), reason.getValue()))
                        .toList(),
                Arrays.stream(Channel.values())
                        .map(channel -> new Option(channel.name(), channel.label()))
                        .toList());
    }

    /**
     * An organ's figures.
     *
     * @param figures of all its items; none while there are too few ratings
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "OrganRatings", description = "一个部门的评价数据")
    record OrganRatings(
            @Schema(example = "11620100013900001G") String organ,
            @Schema(example = "兰州市市场监督管理局") String organName,
            @Schema(description = "全部事项;评价数过少时没有") Tally.@Nullable Figures figures,
            List<ItemRatings> items) {}

    /** An item's figures. */
    @Schema(name = "ItemRatings", description = "一个事项的评价数据")
    record ItemRatings(
            @Schema(example = "11620100013900001G3000100000001") String itemCode,
            @Schema(example = "食品经营许可") String itemName,
            Tally.Figures figures) {

        private static ItemRatings of(ItemTally item) {
            return new ItemRatings(item.itemCode(), item.itemName(), item.tally().figures());
        }
    }

    /** What can be chosen when rating. */
    @Schema(name = "RatingOptions", description = "评价选项")
    record Options(List<LevelOption> levels, List<Option> reasons, List<Option> channels) {}

    /** A level. */
    @Schema(name = "RatingLevelOption", description = "满意度等级")
    record LevelOption(
            @Schema(example = "1") int level,
            @Schema(example = "非常满意") String label,
            @Schema(description = "是否差评") boolean bad) {}

    /** A code with its name. */
    @Schema(name = "RatingOption", description = "选项")
    record Option(@Schema(example = "SPEED") String code, @Schema(example = "办事效率") String label) {}
}
