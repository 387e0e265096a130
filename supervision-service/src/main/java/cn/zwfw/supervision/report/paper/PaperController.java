package cn.zwfw.supervision.report.paper;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.publication.workbook.Downloads;
import cn.zwfw.supervision.region.RegionNames;
import cn.zwfw.supervision.report.desk.ReportReading;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports on paper, for those who may see them. */
@RestController
@RequestMapping("${zwfw.api}/reports/{id}")
@Tag(name = "报告", description = "政务服务中心定期向同级政府报告各部门行政审批事项办理情况,政府审阅;监察机关可以查看")
@Cites(value = "A14", rows = "S7")
class PaperController {

    private static final String SVG = "image/svg+xml";

    private final ReportReading reading;
    private final RegionNames names;
    private final ReportPdf pdf;
    private final ReportWorkbook workbook;
    private final ReportChart chart;
    private final PressRoom press;

    PaperController(
            ReportReading reading,
            RegionNames names,
            ReportPdf pdf,
            ReportWorkbook workbook,
            ReportChart chart,
            PressRoom press) {
        this.reading = reading;
        this.names = names;
        this.pdf = pdf;
        this.workbook = workbook;
        this.chart = chart;
        this.press = press;
    }

    @GetMapping(value = "/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Requires({Duty.SERVICE_CENTER, Duty.GOVERNMENT, Duty.INSPECTORATE})
    @Operation(summary = "报告(PDF/A)", description = "封面、概述、图示、各部门和各区县的表、统计口径。")
    ResponseEntity<byte[]> pdf(Caller caller, @PathVariable UUID id) {
        var paper = paper(id, caller);
        return file(
                ContentDisposition.inline(),
                MediaType.APPLICATION_PDF_VALUE,
                paper,
                ".pdf",
                press.made(() -> pdf.of(paper)));
    }

    @GetMapping(value = "/workbook", produces = Downloads.WORKBOOK)
    @Requires({Duty.SERVICE_CENTER, Duty.GOVERNMENT, Duty.INSPECTORATE})
    @Operation(summary = "报告的表(XLSX)", description = "工作表:各部门,各区县(市级),说明。")
    ResponseEntity<byte[]> workbook(Caller caller, @PathVariable UUID id) {
        var paper = paper(id, caller);
        return file(
                ContentDisposition.attachment(),
                Downloads.WORKBOOK,
                paper,
                ".xlsx",
                press.made(() -> workbook.of(paper)));
    }

    @GetMapping(value = "/chart", produces = SVG)
    @Requires({Duty.SERVICE_CENTER, Duty.GOVERNMENT, Duty.INSPECTORATE})
    @Operation(summary = "报告的柱状图(SVG)")
    ResponseEntity<byte[]> chart(
            Caller caller,
            @PathVariable UUID id,
            @Parameter(description = "HANDLING 收件和办结,ON_TIME 按时率")
                    @RequestParam(defaultValue = "HANDLING")
                    ReportChart.Kind kind) {
        var paper = paper(id, caller);
        return file(
                ContentDisposition.inline(),
                SVG,
                paper,
                ".svg",
                press.made(() -> chart.svg(kind, paper)));
    }

    private Paper paper(UUID id, Caller caller) {
        var report = reading.seen(id, caller);
        return new Paper(
                report, reading.figures(report), reading.maker(report), names.of(report.region()));
    }

    private static ResponseEntity<byte[]> file(
            ContentDisposition.Builder how, String type, Paper paper, String ending, byte[] bytes) {
        var named = how.filename(paper.name() + ending, StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, named.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.valueOf(type))
                .body(bytes);
    }
}
