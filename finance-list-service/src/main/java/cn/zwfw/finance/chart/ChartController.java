package cn.zwfw.finance.chart;

import cn.zwfw.finance.fund.Fund;
import cn.zwfw.finance.reading.PublicFunds;
import cn.zwfw.finance.reading.Totals;
import cn.zwfw.finance.reading.TotalsQuery;
import cn.zwfw.finance.reading.TotalsQuery.Dimension;
import cn.zwfw.platform.access.OpenToAll;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Totals as pictures, for everybody. */
@RestController
@RequestMapping("${zwfw.api}/public/funds")
@Tag(name = "专项资金", description = "已公布的财政专项资金,无需登录")
@Cites(
        value = {"A2", "A6"},
        rows = "F6")
class ChartController {

    private static final String SVG = "image/svg+xml";

    private final PublicFunds funds;
    private final ListedOrgans organs;
    private final TotalsChart chart;

    ChartController(PublicFunds funds, ListedOrgans organs, TotalsChart chart) {
        this.funds = funds;
        this.organs = organs;
        this.chart = chart;
    }

    @GetMapping(value = "/totals.svg", produces = SVG)
    @OpenToAll
    @Operation(summary = "专项资金合计的柱状图(SVG)")
    ResponseEntity<byte[]> svg(@ParameterObject @ModelAttribute @Valid TotalsQuery query) {
        return picture(SVG, chart.svg(title(query), bars(query)));
    }

    @GetMapping(value = "/totals.png", produces = MediaType.IMAGE_PNG_VALUE)
    @OpenToAll
    @Operation(summary = "专项资金合计的柱状图(PNG)")
    ResponseEntity<byte[]> png(@ParameterObject @ModelAttribute @Valid TotalsQuery query) {
        return picture(MediaType.IMAGE_PNG_VALUE, chart.png(title(query), bars(query)));
    }

    private static ResponseEntity<byte[]> picture(String type, byte[] drawn) {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf(type))
                .cacheControl(CacheControl.noCache())
                .body(drawn);
    }

    private static String title(TotalsQuery query) {
        var year = query.year() == null ? "" : query.year() + "年";
        return year + "财政专项资金(" + query.dimension().label() + ")";
    }

    private List<Bar> bars(TotalsQuery query) {
        return funds.totals(query).rows().stream().map(row -> bar(query.dimension(), row)).toList();
    }

    private Bar bar(Dimension by, Totals.Row row) {
        var sum = row.sum();
        return new Bar(label(by, row.key()), sum.budget(), sum.currentBudget(), sum.allocated());
    }

    private String label(Dimension by, String key) {
        return switch (by) {
            case DEPARTMENT -> organs.name(key);
            case NATURE -> Fund.Nature.valueOf(key).label();
            case YEAR, REGION -> key;
        };
    }
}
