package cn.zwfw.supervision.assessment.reading;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.identifier.Form;
import cn.zwfw.platform.identifier.ValidIdentifier;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.publication.workbook.Downloads;
import cn.zwfw.platform.web.Page;
import cn.zwfw.supervision.assessment.desk.AssessmentAccess;
import cn.zwfw.supervision.assessment.desk.AssessmentDesk;
import cn.zwfw.supervision.assessment.evidence.EvidenceQuery;
import cn.zwfw.supervision.assessment.evidence.EvidenceRow;
import cn.zwfw.supervision.assessment.evidence.EvidenceRows;
import cn.zwfw.supervision.assessment.evidence.ScoreBook;
import cn.zwfw.supervision.assessment.result.OrganScore;
import cn.zwfw.supervision.assessment.result.ScorePlace;
import cn.zwfw.supervision.assessment.result.Scores;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Scores with the rows behind them, for those concerned. */
@RestController
@RequestMapping("${zwfw.api}/assessments/{id}")
@Tag(name = "考核得分", description = "得分、名次,以及每个数字背后的依据")
@Cites(value = "A24", rows = "S6")
class ScoreController {

    private final AssessmentDesk desk;
    private final Scores scores;
    private final EvidenceRows rows;
    private final ScoreBook book;

    ScoreController(AssessmentDesk desk, Scores scores, EvidenceRows rows, ScoreBook book) {
        this.desk = desk;
        this.scores = scores;
        this.rows = rows;
        this.book = book;
    }

    @GetMapping("/scores")
    @ByReaders
    @Operation(summary = "查询得分", description = "按行政区划、名次排列;部门看自己的,区县看本区县的。")
    ResponseEntity<Page<ScoreView>> list(
            Caller caller,
            @PathVariable UUID id,
            @ParameterObject @ModelAttribute @Valid ScoreQuery query,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var sight = AssessmentAccess.sight(caller, desk.seen(id, caller));
        var found = scores.of(id, sight, query.region(), query.place(), limit + 1);
        return unstored(
                Page.of(found, limit, any -> ScorePlace.of(any).toString()).map(ScoreView::of));
    }

    @GetMapping("/scores/{code}")
    @ByReaders
    @Operation(summary = "查看一个部门的得分")
    ResponseEntity<ScoreView> get(
            Caller caller,
            @PathVariable UUID id,
            @Parameter(description = "部门的统一社会信用代码", example = "11620100013900001G")
                    @PathVariable
                    @ValidIdentifier(Form.CREDIT_CODE)
                    String code) {
        return unstored(ScoreView.of(seen(id, code, caller)));
    }

    @GetMapping("/scores/{code}/evidence")
    @ByReaders
    @Operation(summary = "查询一个部门得分的依据", description = "按指标和日期排列;评价只有日期和事项。")
    ResponseEntity<Page<EvidenceRow>> evidence(
            Caller caller,
            @PathVariable UUID id,
            @Parameter(description = "部门的统一社会信用代码", example = "11620100013900001G")
                    @PathVariable
                    @ValidIdentifier(Form.CREDIT_CODE)
                    String code,
            @ParameterObject @ModelAttribute @Valid EvidenceQuery query,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var organ = seen(id, code, caller).organ();
        return unstored(Page.of(rows.of(id, organ, query, limit + 1), limit, EvidenceRow::place));
    }

    @GetMapping(value = "/workbook", produces = Downloads.WORKBOOK)
    @ByReaders
    @Operation(summary = "下载得分、名次、依据的工作簿", description = "只有看得到的部分。")
    void workbook(Caller caller, @PathVariable UUID id, HttpServletResponse response)
            throws IOException {
        book.write(id, caller, response);
    }

    private OrganScore seen(UUID id, String organ, Caller caller) {
        var sight = AssessmentAccess.sight(caller, desk.seen(id, caller));
        return scores.find(id, organ)
                .filter(score -> sight.sees(score.region(), score.organ()))
                .orElseThrow(() -> NotFound.of("score", organ));
    }

    private static <T> ResponseEntity<T> unstored(T body) {
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(body);
    }
}
