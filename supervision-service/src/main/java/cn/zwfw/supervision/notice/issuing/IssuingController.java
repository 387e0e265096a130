package cn.zwfw.supervision.notice.issuing;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.idempotency.OnceOnly;
import cn.zwfw.platform.openapi.Answers;
import cn.zwfw.platform.web.Version;
import cn.zwfw.supervision.notice.ByIssuers;
import cn.zwfw.supervision.notice.NoticeDesk;
import cn.zwfw.supervision.notice.NoticeReason;
import cn.zwfw.supervision.notice.life.Notice;
import cn.zwfw.supervision.notice.life.NoticeAct;
import cn.zwfw.supervision.notice.reading.NoticeReading;
import cn.zwfw.supervision.notice.reading.NoticeView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Drafting, issuing and everything that whoever issued a notice does about it. */
@RestController
@RequestMapping("${zwfw.api}/notices")
@Tag(name = "监管通知", description = "督促、责令改正、通报批评、问责:依规定的职责发出,限期答复、核实、办结")
@Cites(
        value = {"A25", "B15", "B16"},
        rows = {"S4", "X3a"})
class IssuingController {

    private final IssuingDesk issuing;
    private final NoticeDesk desk;
    private final NoticeReading reading;
    private final OnceOnly once;
    private final String api;

    IssuingController(
            IssuingDesk issuing,
            NoticeDesk desk,
            NoticeReading reading,
            OnceOnly once,
            @Value("${zwfw.api}") String api) {
        this.issuing = issuing;
        this.desk = desk;
        this.reading = reading;
        this.once = once;
        this.api = api;
    }

    @PostMapping
    @ByIssuers
    @Operation(summary = "草拟监管通知", description = "依据须是规定交给本职责的;不得发给本部门。")
    @Answers(value = NoticeView.class, status = 201)
    ResponseEntity<byte[]> draft(
            Caller caller,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid NoticeForm form) {
        return once.answer(
                caller,
                key,
                form,
                () -> {
                    var drafted = issuing.draft(form, caller);
                    return new OnceOnly.Created(
                            URI.create(api + "/notices/" + drafted.id()),
                            new Version(drafted.version()).etag(),
                            reading.whole(drafted, caller));
                });
    }

    @PutMapping("/{id}")
    @ByIssuers
    @Operation(summary = "修改草拟的监管通知")
    ResponseEntity<NoticeView> amend(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid NoticeForm form) {
        return reading.answer(issuing.amend(id, ifMatch, form, caller), caller);
    }

    @PostMapping("/{id}/issue")
    @ByIssuers
    @Operation(summary = "发出监管通知", description = "部门从此看得到,答复期限从次日起算。")
    ResponseEntity<NoticeView> issue(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        var issued = desk.change(id, ifMatch, NoticeAct.ISSUE, caller, "", Notice::issued);
        return reading.answer(issued, caller);
    }

    @PostMapping("/{id}/extension")
    @ByIssuers
    @Operation(summary = "延长答复期限一次", description = "届满以前,说明理由。")
    ResponseEntity<NoticeView> extend(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid NewDeadline to) {
        return reading.answer(issuing.extend(id, ifMatch, to, caller), caller);
    }

    @PostMapping("/{id}/verification")
    @ByIssuers
    @Operation(summary = "核实答复属实")
    ResponseEntity<NoticeView> verify(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid NoticeReason found) {
        var verified =
                desk.change(
                        id, ifMatch, NoticeAct.VERIFY, caller, found.reason(), Notice::verified);
        return reading.answer(verified, caller);
    }

    @PostMapping("/{id}/return")
    @ByIssuers
    @Operation(summary = "退回答复,限期重新答复")
    ResponseEntity<NoticeView> giveBack(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid NewDeadline to) {
        return reading.answer(issuing.giveBack(id, ifMatch, to, caller), caller);
    }

    @PostMapping("/{id}/closing")
    @ByIssuers
    @Operation(summary = "办结核实过的监管通知", description = "需要公开的同时写公开的文字。")
    ResponseEntity<NoticeView> close(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid Closing closing) {
        return reading.answer(issuing.close(id, ifMatch, closing, caller), caller);
    }

    @PostMapping("/{id}/withdrawal")
    @ByIssuers
    @Operation(summary = "办结以前撤回监管通知", description = "已经公开的,公开的文字一并撤下,留有标记。")
    ResponseEntity<NoticeView> withdraw(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid NoticeReason why) {
        var withdrawn =
                desk.change(
                        id, ifMatch, NoticeAct.WITHDRAW, caller, why.reason(), Notice::withdrawn);
        return reading.answer(withdrawn, caller);
    }
}
