package cn.zwfw.supervision.notice.answer;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.notice.NoticeDesk;
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

/** Prepared by who handles it, signed by who answers for the organ (谁发布、谁负责). */
@RestController
@RequestMapping("${zwfw.api}/notices/{id}/answer")
@Tag(name = "监管通知答复", description = "收到通知的部门拟答复,分管领导签发")
@Cites(
        value = {"A21", "A25", "B15", "B16"},
        rows = "S4")
class AnswerController {

    private final NoticeDesk desk;
    private final NoticeReading reading;

    AnswerController(NoticeDesk desk, NoticeReading reading) {
        this.desk = desk;
        this.reading = reading;
    }

    @PutMapping
    @Requires({Duty.HANDLER, Duty.PUBLISHER})
    @Operation(summary = "拟答复", description = "签发以前发出通知的机构看不到。")
    ResponseEntity<NoticeView> prepare(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid AnswerText answer) {
        var prepared =
                desk.change(
                        id,
                        ifMatch,
                        NoticeAct.PREPARE,
                        caller,
                        answer.text(),
                        (any, now) -> any.prepared(answer.text(), now));
        return reading.answer(prepared, caller);
    }

    @PostMapping
    @Requires(Duty.PUBLISHER)
    @Operation(summary = "签发答复", description = "签发的是拟好的答复;If-Match 是读到它时的版本。")
    ResponseEntity<NoticeView> sign(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        var signed = desk.change(id, ifMatch, NoticeAct.ANSWER, caller, "", Notice::answered);
        return reading.answer(signed, caller);
    }
}
