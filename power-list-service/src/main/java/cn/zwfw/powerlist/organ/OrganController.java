package cn.zwfw.powerlist.organ;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.OpenToAll;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.identifier.Form;
import cn.zwfw.platform.identifier.ValidIdentifier;
import cn.zwfw.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Organs and their officers. */
@RestController
@RequestMapping("${zwfw.api}")
@Tag(name = "部门", description = "各级部门及其内容保障人员")
class OrganController {

    private final OrganDesk desk;
    private final Organs organs;

    OrganController(OrganDesk desk, Organs organs) {
        this.desk = desk;
        this.organs = organs;
    }

    @GetMapping("/public/organs")
    @OpenToAll
    @Operation(summary = "查询部门")
    Page<Organ> list(
            @RequestParam(required = false) @Pattern(regexp = "\\d{6}") @Nullable String region,
            @RequestParam(defaultValue = "") @Size(max = 18) String after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return Page.of(organs.page(region, after, limit + 1), limit, Organ::code);
    }

    @GetMapping("/public/organs/{code}")
    @OpenToAll
    @Operation(summary = "查看部门")
    ResponseEntity<Organ> get(@PathVariable @ValidIdentifier(Form.CREDIT_CODE) String code) {
        return answer(organs.get(code));
    }

    @PutMapping("/organs/{code}")
    @Requires(Duty.REFORM_OFFICE)
    @Operation(summary = "登记部门")
    ResponseEntity<Organ> register(
            Caller caller,
            @PathVariable @ValidIdentifier(Form.CREDIT_CODE) String code,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid RegisterOrgan organ) {
        return answer(desk.register(code, ifMatch, organ, caller));
    }

    @PutMapping("/organs/{code}/officers")
    @Requires({Duty.EDITOR, Duty.PUBLISHER})
    @Operation(summary = "明确内容保障人员")
    ResponseEntity<Organ> officers(
            Caller caller,
            @PathVariable @ValidIdentifier(Form.CREDIT_CODE) String code,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid ContentOffice office) {
        return answer(desk.name(code, ifMatch, office, caller));
    }

    @GetMapping("/organs/{code}/officers")
    @Requires({Duty.EDITOR, Duty.PUBLISHER, Duty.REFORM_OFFICE, Duty.INSPECTORATE})
    @Operation(summary = "查看内容保障人员")
    ContentOffice office(
            Caller caller, @PathVariable @ValidIdentifier(Form.CREDIT_CODE) String code) {
        return desk.office(code, caller);
    }

    private static ResponseEntity<Organ> answer(Organ organ) {
        return ResponseEntity.ok().eTag(String.valueOf(organ.version())).body(organ);
    }
}
