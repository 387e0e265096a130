package cn.zwfw.supervision.assessment.evidence;

import static cn.zwfw.platform.workbook.Column.date;
import static cn.zwfw.platform.workbook.Column.text;
import static cn.zwfw.platform.workbook.Column.whole;
import static cn.zwfw.platform.workbook.SheetTemplate.numbered;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.publication.workbook.Downloads;
import cn.zwfw.platform.workbook.SheetTemplate;
import cn.zwfw.platform.workbook.WorkbookTemplate;
import cn.zwfw.platform.workbook.WorkbookWriter;
import cn.zwfw.supervision.assessment.desk.AssessmentAccess;
import cn.zwfw.supervision.assessment.desk.AssessmentDesk;
import cn.zwfw.supervision.assessment.life.Assessment;
import cn.zwfw.supervision.assessment.result.DistrictScore;
import cn.zwfw.supervision.assessment.result.OrganScore;
import cn.zwfw.supervision.assessment.result.Scores;
import cn.zwfw.supervision.assessment.scheme.Metric;
import cn.zwfw.supervision.assessment.score.MetricPoints;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * An assessment as a workbook: of each organ its score, its metrics and its rows, joined by 序号, and
 * of the city's the districts. Rows are read page by page, all of them as the scores were made.
 */
@Component
@Cites(value = "A24", rows = "S6")
public class ScoreBook {

    private static final int LONG = 32_000;
    private static final int PAGE = 500;
    private static final String NUMBER = "number";

    private static final SheetTemplate SCORES =
            numbered(
                    "得分",
                    text("行政区划", "region", 6),
                    text("统一社会信用代码", "organ", 18),
                    text("部门", "name", 200),
                    text("得分", "score", 10),
                    whole("名次", "rank"),
                    whole("办结办件数", "cases"),
                    whole("有承诺期限的", "promised").noted("提前办结率的分母,不含即办"));

    private static final SheetTemplate METRICS =
            numbered(
                    "指标",
                    text("指标编号", "metric", 4),
                    text("指标", "label", 100),
                    whole("计数", "count"),
                    text("得失", "points", 10).noted("扣分为负,加分为正"));

    private static final SheetTemplate EVIDENCE =
            numbered(
                    "依据",
                    text("指标编号", "metric", 4),
                    whole("依据序号", "seq"),
                    text("来源", "source", 100),
                    text("编号", "key", 200),
                    text("名称", "name", LONG),
                    date("日期", "day"),
                    text("说明", "remark", LONG),
                    whole("不再计入", "struck").noted("成立的异议的序号"));

    private static final SheetTemplate DISTRICTS =
            numbered(
                    "区县",
                    text("行政区划", "region", 6),
                    whole("部门数", "organs"),
                    text("得分", "score", 10),
                    whole("名次", "rank"));

    private static final WorkbookTemplate BOOK =
            new WorkbookTemplate(List.of(SCORES, METRICS, EVIDENCE, DISTRICTS));

    private final AssessmentDesk desk;
    private final Scores scores;
    private final EvidenceRows evidence;
    private final Downloads downloads;

    ScoreBook(AssessmentDesk desk, Scores scores, EvidenceRows evidence, Downloads downloads) {
        this.desk = desk;
        this.scores = scores;
        this.evidence = evidence;
        this.downloads = downloads;
    }

    /**
     * Answers with what the caller sees of an assessment, all of it as it stands at one moment.
     *
     * @throws NotFound when he sees nothing of it
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public void write(UUID id, Caller caller, HttpServletResponse response) throws IOException {
        var any = desk.seen(id, caller);
        var sight = AssessmentAccess.sight(caller, any);
        var organs = scores.of(any.id(), sight, null, null, Integer.MAX_VALUE);
        var districts = scores.districts(any.id(), sight);
        downloads.write(
                Stream::empty,
                _ -> {
                    attach(response, "考核" + any.period().code() + ".xlsx");
                    var writer = new WorkbookWriter(BOOK, response.getOutputStream());
                    writer.sheet(SCORES.name(), rows(organs, ScoreBook::score));
                    writer.sheet(METRICS.name(), rows(organs, score -> metrics(any, score)));
                    writer.sheet(EVIDENCE.name(), evidence(any, organs));
                    writer.sheet(DISTRICTS.name(), rows(districts, ScoreBook::district));
                    writer.close();
                });
    }

    private static void attach(HttpServletResponse response, String name) {
        var attachment = ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8);
        response.setContentType(Downloads.WORKBOOK);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment.build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static <T> Iterator<Map<String, Object>> rows(
            List<T> all, Function<T, Stream<Map<String, Object>>> of) {
        return IntStream.range(0, all.size())
                .boxed()
                .flatMap(at ->
                        of.apply(all.get(at))
                                .map(row -> {
                                    var numbered = new HashMap<>(row);
                                    numbered.put(NUMBER, at + 1);
                                    return (Map<String, Object>) numbered;
                                }))
                .iterator();
    }

    private static Stream<Map<String, Object>> score(OrganScore score) {
        return Stream.of(
                Map.of(
                        "region",
                        score.region(),
                        "organ",
                        score.organ(),
                        "name",
                        score.name(),
                        "score",
                        score.score().toPlainString(),
                        "rank",
                        score.rank(),
                        "cases",
                        score.cases().decided(),
                        "promised",
                        score.cases().promised()));
    }

    private static Stream<Map<String, Object>> metrics(Assessment any, OrganScore score) {
        return score.metrics().stream()
                .flatMap(points ->
                        any.scheme().scheme().metric(points.code()).stream()
                                .map(metric -> metric(metric, points)));
    }

    private static Map<String, Object> metric(Metric metric, MetricPoints points) {
        var signed = metric.measure().isGain() ? points.points() : points.points().negate();
        return Map.of(
                "metric",
                metric.code(),
                "label",
                metric.label(),
                "count",
                points.count(),
                "points",
                signed.toPlainString());
    }

    /** Never more than a page of them at a time, however many an organ has. */
    private Iterator<Map<String, Object>> evidence(Assessment any, List<OrganScore> organs) {
        return Stream.iterate(
                        page(any, organs, 0, null),
                        page -> page.organ() < organs.size(),
                        page ->
                                page.rows().size() < PAGE
                                        ? page(any, organs, page.organ() + 1, null)
                                        : page(any, organs, page.organ(), page.place()))
                .flatMap(ScoreBook::evidence)
                .iterator();
    }

    private EvidencePage page(
            Assessment any, List<OrganScore> organs, int organ, @Nullable String after) {
        var rows =
                organ < organs.size()
                        ? evidence.of(
                                any.id(),
                                organs.get(organ).organ(),
                                new EvidenceQuery(null, after),
                                PAGE)
                        : List.<EvidenceRow>of();
        return new EvidencePage(organ, rows);
    }

    private static Stream<Map<String, Object>> evidence(EvidencePage page) {
        return page.rows().stream()
                .map(row -> {
                    var cells = evidence(row);
                    cells.put(NUMBER, page.organ() + 1);
                    return cells;
                });
    }

    /** Rows of the organ that stands at this place of the list. */
    private record EvidencePage(int organ, List<EvidenceRow> rows) {

        String place() {
            return rows.getLast().place();
        }
    }

    private static Map<String, Object> evidence(EvidenceRow row) {
        var cells = new HashMap<String, Object>();
        cells.put("metric", row.metric());
        cells.put("seq", row.seq());
        cells.put("source", row.source());
        cells.put("key", row.key());
        cells.put("name", row.name());
        cells.put("day", row.day());
        cells.put("remark", row.remark());
        cells.put("struck", row.struck());
        return cells;
    }

    private static Stream<Map<String, Object>> district(DistrictScore district) {
        return Stream.of(
                Map.of(
                        "region",
                        district.region(),
                        "organs",
                        district.organs(),
                        "score",
                        district.score().toPlainString(),
                        "rank",
                        district.rank()));
    }
}
