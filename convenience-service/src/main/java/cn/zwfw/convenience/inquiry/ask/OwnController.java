package cn.zwfw.convenience.inquiry.ask;

import cn.zwfw.convenience.inquiry.InquiryNumber;
import cn.zwfw.convenience.inquiry.life.InquiryAct;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.citation.Cites;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What who signed in does about an inquiry of his own. */
@RestController
@RequestMapping("${zwfw.api}/inquiries/{number}")
@Tag(name = "我的咨询投诉建议", description = "登录后追问、确认、要求重新办理、撤回")
@Cites(
        value = {"A11", "B17"},
        rows = "C2")
class OwnController {

    private final AskerDesk desk;
    private final Following following;

    OwnController(AskerDesk desk, Following following) {
        this.desk = desk;
        this.following = following;
    }

    @PostMapping("/follow-up")
    @Requires(Duty.APPLICANT)
    @Operation(summary = "追问一次", description = "答复以后、办结以前,一次。")
    ResponseEntity<Followed> followUp(
            Caller caller,
            @PathVariable @InquiryNumber String number,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid Said said) {
        return following.answer(
                desk.signedIn(number, ifMatch, InquiryAct.FOLLOW_UP, said.text(), caller));
    }

    @PostMapping("/closing")
    @Requires(Duty.APPLICANT)
    @Operation(summary = "对答复没有异议,确认办结")
    ResponseEntity<Followed> close(
            Caller caller,
            @PathVariable @InquiryNumber String number,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        return following.answer(desk.signedIn(number, ifMatch, InquiryAct.CLOSE, "", caller));
    }

    @PostMapping("/reopening")
    @Requires(Duty.APPLICANT)
    @Operation(summary = "要求重新办理一次", description = "咨询和投诉办结后在限期内,一次,说明理由。")
    ResponseEntity<Followed> reopen(
            Caller caller,
            @PathVariable @InquiryNumber String number,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid Said said) {
        return following.answer(
                desk.signedIn(number, ifMatch, InquiryAct.REOPEN, said.text(), caller));
    }

    @PostMapping("/withdrawal")
    @Requires(Duty.APPLICANT)
    @Operation(summary = "撤回尚未答复的")
    ResponseEntity<Followed> withdraw(
            Caller caller,
            @PathVariable @InquiryNumber String number,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid Said said) {
        return following.answer(
                desk.signedIn(number, ifMatch, InquiryAct.WITHDRAW, said.text(), caller));
    }
}
