package cn.zwfw.platform.publication.workbook;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.openapi.Answers;
import cn.zwfw.platform.publication.ChangeView;
import cn.zwfw.platform.publication.draft.DraftHead;
import cn.zwfw.platform.publication.workbook.WorkbookLoading.Sent;
import cn.zwfw.platform.web.Version;
import cn.zwfw.platform.workbook.WorkbookWriter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Workbooks in, and the empty one out. */
@RestController
@RequestMapping("${zwfw.api}")
@Tag(name = "批量加载", description = "以工作簿一次起草多条事项")
class WorkbookController {

    private static final String XLSX = WorkbookExport.TYPE;
    private static final String CSV = "text/csv";

    private final WorkbookLoading loading;
    private final WorkbookForms forms;

    WorkbookController(WorkbookLoading loading, WorkbookForms forms) {
        this.loading = loading;
        this.forms = forms;
    }

    @PostMapping(
            value = "/change-requests/workbooks",
            consumes = {XLSX, CSV})
    @Requires(Duty.EDITOR)
    @Operation(
            summary = "以工作簿(只有一张工作表的也可用 CSV)起草调整申请:全部正确才加载,否则逐格指出错误",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = XLSX,
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = CSV, schema = @Schema(type = "string"))
                            }))
    @Answers(value = ChangeView.class, status = 201)
    ResponseEntity<byte[]> load(
            Caller caller,
            @RequestHeader("Idempotency-Key") String key,
            @Parameter(description = "清单;只有一种清单时可省略", example = "power-items")
                    @RequestParam(required = false)
                    @Nullable String list,
            @Parameter(description = "调整种类:带来内容的种类", example = "ADD")
                    @RequestParam
                    @NotBlank @Size(max = 30) String kind,
            @Parameter(description = "情形(条款)", example = "B9(1)")
                    @RequestParam
                    @NotBlank @Size(max = 30) String ground,
            @Parameter(description = "理由", example = "法规修订")
                    @RequestParam
                    @NotBlank @Size(max = 2000) String reason,
            @Parameter(description = "计划生效时间;不填为审定后立即生效")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = ISO.DATE_TIME)
                    @Nullable OffsetDateTime effectiveFrom,
            HttpServletRequest sent)
            throws IOException {
        var head = new DraftHead(list, kind, ground, reason, effectiveFrom, null);
        return loading.load(head, key, sent(sent), caller);
    }

    @PutMapping(
            value = "/change-requests/{id}/workbook",
            consumes = {XLSX, CSV})
    @Requires(Duty.EDITOR)
    @Operation(
            summary = "以工作簿(只有一张工作表的也可用 CSV)替换申请中的全部事项:全部正确才替换,否则逐格指出错误",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = XLSX,
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = CSV, schema = @Schema(type = "string"))
                            }))
    ResponseEntity<Void> replace(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            HttpServletRequest sent)
            throws IOException {
        var request = loading.replace(id, ifMatch, sent(sent), caller);
        return ResponseEntity.noContent()
                .header(HttpHeaders.ETAG, new Version(request.version()).etag())
                .build();
    }

    @GetMapping(value = "/workbook-template.xlsx", produces = XLSX)
    @Requires({Duty.EDITOR, Duty.SECRECY_REVIEWER, Duty.PUBLISHER, Duty.REFORM_OFFICE})
    @Operation(summary = "空白工作簿,供填写后加载")
    ResponseEntity<byte[]> template(@RequestParam(required = false) @Nullable String list)
            throws IOException {
        var form = forms.get(list);
        var workbook = new ByteArrayOutputStream();
        WorkbookWriter.writeForm(form.template(), workbook);
        var name = ContentDisposition.attachment().filename("模板.xlsx", StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .body(workbook.toByteArray());
    }

    /** Mapped by its type, so that it has one of the two. */
    private static Sent sent(HttpServletRequest request) throws IOException {
        var isCsv = MediaType.valueOf(CSV).includes(MediaType.valueOf(request.getContentType()));
        return new Sent(request.getInputStream(), isCsv);
    }
}
