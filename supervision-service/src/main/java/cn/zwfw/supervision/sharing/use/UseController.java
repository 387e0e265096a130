package cn.zwfw.supervision.sharing.use;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.web.Page;
import cn.zwfw.supervision.sharing.catalogue.ResourceCode;
import cn.zwfw.supervision.sharing.catalogue.Resources;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Records for those who may have them, and for those who watch, who had them. */
@RestController
@RequestMapping("${zwfw.api}/catalogue")
@Tag(name = "监管信息使用", description = "读取共享的记录,每一页都记入使用记录;查询谁用了什么")
@Cites(
        value = {"A9", "A19"},
        rows = "S5")
class UseController {

    private final RecordReading reading;
    private final Resources resources;
    private final Uses uses;

    UseController(RecordReading reading, Resources resources, Uses uses) {
        this.reading = reading;
        this.resources = resources;
        this.uses = uses;
    }

    @GetMapping("/{code}/records")
    @Requires({
        Duty.EDITOR,
        Duty.SECRECY_REVIEWER,
        Duty.PUBLISHER,
        Duty.REFORM_OFFICE,
        Duty.LEGAL_OFFICE,
        Duty.GOVERNMENT,
        Duty.FINANCE_BUREAU,
        Duty.POVERTY_OFFICE,
        Duty.DATA_BUREAU,
        Duty.SERVICE_CENTER,
        Duty.HANDLER,
        Duty.INSPECTORATE
    })
    @Operation(
            summary = "读取记录",
            description = "无条件共享的,写明用途即可;有条件共享的,须在授权期内、是授权的专人、在授权的信息项之内、用于授权的用途;不予共享的只有提供方可以。")
    ResponseEntity<ReadPage> read(
            Caller caller,
            @PathVariable @ResourceCode String code,
            @ParameterObject @ModelAttribute @Valid ReadQuery query,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(reading.read(code, query, limit, caller));
    }

    @GetMapping("/{code}/uses")
    @Requires({
        Duty.EDITOR,
        Duty.PUBLISHER,
        Duty.SECRECY_REVIEWER,
        Duty.DATA_BUREAU,
        Duty.INSPECTORATE
    })
    @Operation(summary = "查询谁用了什么", description = "提供方看本部门资源的,大数据局和监察机关看本级的。")
    ResponseEntity<Page<Use>> uses(
            Caller caller,
            @PathVariable @ResourceCode String code,
            @ParameterObject @ModelAttribute @Valid UseQuery query,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        UseAccess.mustTrace(caller, resources.known(code));
        var page = Page.of(uses.of(code, query, limit + 1), limit, use -> String.valueOf(use.id()));
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(page);
    }
}
