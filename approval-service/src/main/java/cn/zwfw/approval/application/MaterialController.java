package cn.zwfw.approval.application;

import cn.zwfw.approval.application.ApplicationView.MaterialView;
import cn.zwfw.approval.material.MaterialStore;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.citation.Cites;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Materials in and out, in a stream. */
@RestController
@RequestMapping("${zwfw.api}/applications/{id}/materials/{material}")
@Tag(name = "材料", description = "上传、下载申请材料")
@Cites(
        value = {"A11", "A14"},
        rows = "V3")
class MaterialController {

    /** Names are shown, so they are text; separators would only confuse whoever saves a file. */
    private static final String FILE_NAME = "[^\\p{Cc}\\p{Cs}/\\\\]+";

    private static final String TEXT = "[^\\p{Cc}\\p{Cs}]+";

    private final MaterialDesk desk;
    private final ApplicationReaders readers;
    private final MaterialStore store;

    MaterialController(MaterialDesk desk, ApplicationReaders readers, MaterialStore store) {
        this.desk = desk;
        this.readers = readers;
        this.store = store;
    }

    @PutMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Requires(Duty.APPLICANT)
    @Operation(
            summary = "上传一份材料",
            description =
                    "编号由调用方以 UUID 指定,重复上传同一内容是安全的。类型按内容识别:PDF、JPEG、PNG、OFD、DOCX、XLSX,不超过 20 MB。",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    MaterialView put(
            Caller caller,
            @PathVariable UUID id,
            @Parameter(description = "材料的 UUID,由上传者指定") @PathVariable UUID material,
            @Parameter(description = "材料名称,与办事指南一致", example = "申请书")
                    @RequestParam
                    @NotBlank @Size(max = 200) @Pattern(regexp = TEXT) String name,
            @Parameter(description = "文件名,仅供显示", example = "申请书.pdf")
                    @RequestParam
                    @NotBlank @Size(max = 200) @Pattern(regexp = FILE_NAME) String fileName,
            InputStream body)
            throws IOException {
        return MaterialView.of(desk.put(id, material, name, fileName, body, caller));
    }

    @GetMapping(produces = MediaType.ALL_VALUE)
    @Requires({Duty.APPLICANT, Duty.HANDLER, Duty.PUBLISHER})
    @Operation(summary = "下载一份材料")
    ResponseEntity<InputStreamResource> get(
            Caller caller,
            @PathVariable UUID id,
            @Parameter(description = "材料的 UUID,由上传者指定") @PathVariable UUID material)
            throws IOException {
        var kept = readers.material(id, material, caller);
        var attachment =
                ContentDisposition.attachment()
                        .filename(kept.fileName(), StandardCharsets.UTF_8)
                        .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.parseMediaType(kept.type().mediaType()))
                .contentLength(kept.key().length())
                .body(new InputStreamResource(store.open(kept.key())));
    }

    @DeleteMapping
    @Requires(Duty.APPLICANT)
    @Operation(summary = "从尚未提交的申请中移除一份材料")
    ResponseEntity<Void> remove(
            Caller caller,
            @PathVariable UUID id,
            @Parameter(description = "材料的 UUID,由上传者指定") @PathVariable UUID material) {
        desk.remove(id, material, caller);
        return ResponseEntity.noContent().build();
    }
}
