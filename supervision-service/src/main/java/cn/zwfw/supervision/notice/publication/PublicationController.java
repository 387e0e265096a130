package cn.zwfw.supervision.notice.publication;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.citation.Cites;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Making notices public, and taking them off again. */
@RestController
@RequestMapping("${zwfw.api}/notices/{id}")
@Tag(name = "监管通知公开", description = "通报批评以及办结时决定公开的通知:一人拟公开的文字,另一人核对后公布")
@Cites(
        value = {"A21", "A25", "B16"},
        rows = "S4")
class PublicationController {

    private final PublicWords words;
    private final NoticeDesk desk;
    private final NoticeReading reading;

    PublicationController(PublicWords words, NoticeDesk desk, NoticeReading reading) {
        this.words = words;
        this.desk = desk;
        this.reading = reading;
    }

    @PutMapping("/public-text")
    @ByIssuers
    @Operation(summary = "拟公开的文字", description = "通报批评发出以后,其他通知办结以后。")
    ResponseEntity<NoticeView> propose(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid PublicText said) {
        return reading.answer(words.propose(id, ifMatch, said.publicText(), caller), caller);
    }

    @PostMapping("/publication")
    @ByIssuers
    @Operation(summary = "核对公开的文字不涉密、不含个人信息并公布", description = "须由拟稿人以外、有同一职责的人核对。")
    ResponseEntity<NoticeView> clear(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        var cleared =
                desk.change(
                        id,
                        ifMatch,
                        NoticeAct.CLEAR,
                        caller,
                        "",
                        (any, now) -> any.cleared(caller.id(), now));
        return reading.answer(cleared, caller);
    }

    @PostMapping("/retraction")
    @ByIssuers
    @Operation(summary = "撤下公开的文字", description = "立即不再公开,留有标记;可以重新拟稿、核对、公布。")
    ResponseEntity<NoticeView> retract(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid NoticeReason why) {
        var retracted =
                desk.change(
                        id, ifMatch, NoticeAct.RETRACT, caller, why.reason(), Notice::retracted);
        return reading.answer(retracted, caller);
    }
}
