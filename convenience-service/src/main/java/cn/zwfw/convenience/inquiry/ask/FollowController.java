package cn.zwfw.convenience.inquiry.ask;

import cn.zwfw.convenience.inquiry.InquiryNumber;
import cn.zwfw.convenience.inquiry.life.InquiryAct;
import cn.zwfw.platform.access.OpenToAll;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.follow.FollowCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Following an inquiry, and having one's say, by its number and code, without signing in. */
@RestController
@RequestMapping("${zwfw.api}/public/inquiries/{number}")
@Tag(name = "咨询投诉建议进度", description = "凭编号和查询码跟踪、追问、撤回,无需登录")
@Cites(
        value = {"A11", "B17"},
        rows = "C2")
class FollowController {

    private final AskerDesk desk;
    private final Following following;

    FollowController(AskerDesk desk, Following following) {
        this.desk = desk;
        this.following = following;
    }

    @GetMapping
    @OpenToAll
    @Operation(summary = "凭查询码查询咨询投诉建议的进度和答复")
    ResponseEntity<Followed> follow(
            @PathVariable @InquiryNumber String number,
            @Parameter(description = "查询码", example = "7KQ2M9XWTB")
                    @RequestParam
                    @Pattern(regexp = FollowCode.FORM) String code) {
        return following.answer(desk.known(number, code));
    }

    @PostMapping("/follow-up")
    @OpenToAll
    @Operation(summary = "凭查询码追问一次", description = "答复以后、办结以前,一次。")
    ResponseEntity<Followed> followUp(
            @PathVariable @InquiryNumber String number,
            @Parameter(description = "查询码", example = "7KQ2M9XWTB")
                    @RequestParam
                    @Pattern(regexp = FollowCode.FORM) String code,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid Said said) {
        return following.answer(
                desk.byCode(number, code, ifMatch, InquiryAct.FOLLOW_UP, said.text()));
    }

    @PostMapping("/closing")
    @OpenToAll
    @Operation(summary = "凭查询码对答复没有异议,确认办结")
    ResponseEntity<Followed> close(
            @PathVariable @InquiryNumber String number,
            @Parameter(description = "查询码", example = "7KQ2M9XWTB")
                    @RequestParam
                    @Pattern(regexp = FollowCode.FORM) String code,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        return following.answer(desk.byCode(number, code, ifMatch, InquiryAct.CLOSE, ""));
    }

    @PostMapping("/reopening")
    @OpenToAll
    @Operation(summary = "凭查询码要求重新办理一次", description = "咨询和投诉办结后在限期内,一次,说明理由。")
    ResponseEntity<Followed> reopen(
            @PathVariable @InquiryNumber String number,
            @Parameter(description = "查询码", example = "7KQ2M9XWTB")
                    @RequestParam
                    @Pattern(regexp = FollowCode.FORM) String code,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid Said said) {
        return following.answer(desk.byCode(number, code, ifMatch, InquiryAct.REOPEN, said.text()));
    }

    @PostMapping("/withdrawal")
    @OpenToAll
    @Operation(summary = "凭查询码撤回尚未答复的")
    ResponseEntity<Followed> withdraw(
            @PathVariable @InquiryNumber String number,
            @Parameter(description = "查询码", example = "7KQ2M9XWTB")
                    @RequestParam
                    @Pattern(regexp = FollowCode.FORM) String code,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid Said said) {
        return following.answer(
                desk.byCode(number, code, ifMatch, InquiryAct.WITHDRAW, said.text()));
    }
}
