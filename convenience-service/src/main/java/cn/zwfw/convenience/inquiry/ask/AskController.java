package cn.zwfw.convenience.inquiry.ask;

import cn.zwfw.convenience.inquiry.life.Inquiry;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.OpenToAll;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.follow.FollowCode;
import cn.zwfw.platform.idempotency.OnceOnly;
import cn.zwfw.platform.limit.Limited;
import cn.zwfw.platform.openapi.Answers;
import cn.zwfw.platform.web.Version;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Where inquiries, complaints and suggestions are handed in. */
@RestController
@RequestMapping("${zwfw.api}")
@Tag(name = "咨询投诉建议", description = "提交咨询、投诉、建议,可以登录也可以不登录")
@Cites(
        value = {"A11", "B17"},
        rows = {"C2", "X3a"})
class AskController {

    /** One for both doors: who signs in has not another allowance at the same address. */
    private static final String LIMIT = "inquiries";

    private final Reception reception;
    private final FollowCode codes;
    private final OnceOnly once;
    private final JsonMapper json;
    private final String api;

    AskController(
            Reception reception,
            FollowCode codes,
            OnceOnly once,
            JsonMapper json,
            @Value("${zwfw.api}") String api) {
        this.reception = reception;
        this.codes = codes;
        this.once = once;
        this.json = json;
        this.api = api;
    }

    @PostMapping("/inquiries")
    @Requires(Duty.APPLICANT)
    @Limited(LIMIT)
    @Operation(summary = "登录提交咨询、投诉、建议", description = "由指明的部门答复;没有指明已登记部门的,由政务服务中心分办。")
    @Answers(value = HandedIn.class, status = 201)
    ResponseEntity<HandedIn> ask(
            Caller caller,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid Ask ask) {
        return handedIn(
                once.answer(
                        caller,
                        key,
                        ask,
                        () -> created("/inquiries/", reception.signedIn(ask, caller))));
    }

    @PostMapping("/public/inquiries")
    @OpenToAll
    @Limited(LIMIT)
    @Operation(summary = "不登录提交咨询、投诉、建议", description = "须留姓名和电话或者邮箱;凭编号和查询码跟踪。")
    @Answers(value = HandedIn.class, status = 201)
    ResponseEntity<HandedIn> askWithoutLogin(
            @RequestHeader("Idempotency-Key") String key, @RequestBody @Valid Ask ask) {
        return handedIn(
                once.answerUnknown(
                        key, ask, () -> created("/public/inquiries/", reception.unknown(ask))));
    }

    private OnceOnly.Created created(String place, Inquiry any) {
        return new OnceOnly.Created(
                URI.create(api + place + any.number()),
                new Version(any.version()).etag(),
                new Numbered(any.number()));
    }

    /** The code is kept nowhere, so it is added to what is kept for repeated requests. */
    private ResponseEntity<HandedIn> handedIn(ResponseEntity<byte[]> kept) {
        var number = json.readValue(Objects.requireNonNull(kept.getBody()), Numbered.class);
        return ResponseEntity.created(Objects.requireNonNull(kept.getHeaders().getLocation()))
                .header(HttpHeaders.ETAG, Objects.requireNonNull(kept.getHeaders().getETag()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new HandedIn(number.number(), codes.of(number.number())));
    }

    private record Numbered(String number) {}

    /** By what it is followed. */
    @Schema(name = "HandedIn", description = "编号和查询码,请妥善保存")
    record HandedIn(
            @Schema(example = "620100W20261126000001") String number,
            @Schema(description = "查询码", example = "7KQ2M9XWTB") String followCode) {}
}
