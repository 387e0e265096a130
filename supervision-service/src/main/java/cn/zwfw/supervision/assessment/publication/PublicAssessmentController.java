package cn.zwfw.supervision.assessment.publication;

import cn.zwfw.platform.access.OpenToAll;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.web.Page;
import cn.zwfw.supervision.assessment.desk.Assessments;
import cn.zwfw.supervision.assessment.life.Assessment;
import cn.zwfw.supervision.assessment.reading.DistrictView;
import cn.zwfw.supervision.assessment.reading.MetricView;
import cn.zwfw.supervision.assessment.reading.ScoreQuery;
import cn.zwfw.supervision.assessment.reading.ScoreView;
import cn.zwfw.supervision.assessment.result.ScorePlace;
import cn.zwfw.supervision.assessment.result.Scores;
import cn.zwfw.supervision.assessment.result.Sight;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Published assessments, for everybody. */
@RestController
@RequestMapping("${zwfw.api}/public/assessments")
@Tag(name = "公布的考核", description = "各部门、各区县的得分、名次、各项指标,无需登录")
@Cites(value = "A24", rows = "S6")
class PublicAssessmentController {

    private final Assessments assessments;
    private final Scores scores;

    PublicAssessmentController(Assessments assessments, Scores scores) {
        this.assessments = assessments;
        this.scores = scores;
    }

    @GetMapping
    @OpenToAll
    @Operation(summary = "检索公布的考核", description = "新的在前。")
    Page<PublicAssessment> search(
            @ParameterObject @ModelAttribute @Valid PublicAssessmentQuery query,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var found = assessments.published(query.region(), query.period(), query.after(), limit + 1);
        return Page.of(found, limit, any -> any.id().toString()).map(this::view);
    }

    @GetMapping("/{id}")
    @OpenToAll
    @Operation(summary = "查看公布的考核")
    PublicAssessment get(@PathVariable UUID id) {
        return view(published(id));
    }

    @GetMapping("/{id}/scores")
    @OpenToAll
    @Operation(summary = "查询公布的得分", description = "按行政区划、名次排列。")
    Page<ScoreView> scores(
            @PathVariable UUID id,
            @ParameterObject @ModelAttribute @Valid ScoreQuery query,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var any = published(id);
        var found = scores.of(any.id(), Sight.ALL, query.region(), query.place(), limit + 1);
        return Page.of(found, limit, score -> ScorePlace.of(score).toString()).map(ScoreView::of);
    }

    private Assessment published(UUID id) {
        return assessments
                .find(id)
                .filter(any -> any.publishedAt() != null)
                .orElseThrow(() -> NotFound.of("assessment", id));
    }

    private PublicAssessment view(Assessment any) {
        var scheme = any.scheme().scheme();
        return new PublicAssessment(
                any.id(),
                any.region(),
                scheme.code(),
                scheme.name(),
                any.scheme().number(),
                any.period().code(),
                any.period().first(),
                any.period().last(),
                scheme.base(),
                Optional.ofNullable(any.publishedAt())
                        .map(at -> at.atZone(CityTime.ZONE).toOffsetDateTime())
                        .orElseThrow(),
                MetricView.of(scheme),
                DistrictView.of(scores.districts(any.id(), Sight.ALL)));
    }
}
