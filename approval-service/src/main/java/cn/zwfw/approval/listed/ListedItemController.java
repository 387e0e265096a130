package cn.zwfw.approval.listed;

import cn.zwfw.platform.access.OpenToAll;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.problem.Unavailable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.time.OffsetDateTime;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether an item can be applied for, as far as this service knows. */
@RestController
@RequestMapping("${zwfw.api}/public/items/{code}")
@Tag(name = "可办事项", description = "权责清单中的事项能否申请办理,无需登录")
@Cites(
        value = {"B5", "B12"},
        rows = "V2")
class ListedItemController {

    private final Listing listing;

    ListedItemController(Listing listing) {
        this.listing = listing;
    }

    @GetMapping
    @OpenToAll
    @Operation(summary = "事项能否申请办理")
    Applicability get(@PathVariable @Pattern(regexp = "[0-9A-Z]{31}") String code) {
        return switch (listing.of(code)) {
            case Standing.Listed(var item) -> Applicability.of(item);
            case Standing.NotListed() -> throw NotFound.of("listed-item", code);
            case Standing.Unknown(var cause) -> throw Unavailable.because("power-list-away", cause);
        };
    }

    /**
     * Whether it can be applied for, and why not.
     *
     * @param since the effect of the revision from which this is known
     */
    @Schema(name = "Applicability", description = "能否申请办理及其理由")
    record Applicability(
            @Schema(example = "11620100013900001G3000100000001") String code,
            @Schema(example = "食品经营许可") String name,
            @Schema(description = "所依据的发布次序", example = "1") int number,
            boolean applicable,
            @Schema(example = "在用") String reason,
            OffsetDateTime since) {

        private static Applicability of(ListedItem item) {
            return new Applicability(
                    item.code(),
                    item.name(),
                    item.number(),
                    item.isApplicable(),
                    item.standing(),
                    item.toldAt().atZone(CityTime.ZONE).toOffsetDateTime());
        }
    }
}
