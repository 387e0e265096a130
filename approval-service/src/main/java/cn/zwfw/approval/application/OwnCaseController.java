package cn.zwfw.approval.application;

import cn.zwfw.approval.casefile.CaseDesk;
import cn.zwfw.approval.casefile.CaseNumber;
import cn.zwfw.approval.cases.Case;
import cn.zwfw.approval.cases.CaseChange;
import cn.zwfw.approval.cases.Moment;
import cn.zwfw.approval.notice.NoticeDraft;
import cn.zwfw.approval.notice.NoticeKind;
import cn.zwfw.approval.notice.Notices;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Requires;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.web.Version;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an applicant does with a case of his own. */
@RestController
@RequestMapping("${zwfw.api}/cases/{number}")
@Tag(name = "补正与撤回", description = "申请人对自己的办件补正、撤回")
@Cites(
        value = {"A2", "行政许可法 32(4)"},
        rows = "V3")
class OwnCaseController {

    private final CaseDesk desk;
    private final Notices notices;

    OwnCaseController(CaseDesk desk, Notices notices) {
        this.desk = desk;
        this.notices = notices;
    }

    @PostMapping("/supplement")
    @Requires(Duty.APPLICANT)
    @Operation(summary = "提交补正", description = "补充的材料先上传到申请,再提交补正。")
    ResponseEntity<Void> supplement(
            Caller caller,
            @PathVariable @CaseNumber String number,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid Said said) {
        return done(number, ifMatch, caller, new Supplement(said.text()));
    }

    @PostMapping("/withdrawal")
    @Requires(Duty.APPLICANT)
    @Operation(summary = "撤回申请,在作出决定之前")
    ResponseEntity<Void> withdraw(
            Caller caller,
            @PathVariable @CaseNumber String number,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid Said said) {
        return done(number, ifMatch, caller, new Withdrawal(said.text(), notices));
    }

    private ResponseEntity<Void> done(
            String number, @Nullable String ifMatch, Caller caller, CaseChange change) {
        var after =
                desk.change(
                        number,
                        caller,
                        before -> {
                            if (!before.applicant().equals(caller.id())) {
                                throw NotFound.of("case", number);
                            }
                            new Version(before.version()).mustMatch(ifMatch);
                        },
                        change);
        return ResponseEntity.noContent()
                .header(HttpHeaders.ETAG, new Version(after.version()).etag())
                .build();
    }

    /** What the applicant says to it. */
    @Schema(name = "Said", description = "申请人的说明")
    record Said(@Schema(example = "已补充场所证明。") @NotBlank @Size(max = 1000) String text) {}

    private record Supplement(String opinion) implements CaseChange {

        @Override
        public Case on(Case before, Moment moment) {
            return before.supplementGiven(moment.day());
        }
    }

    private record Withdrawal(String opinion, Notices notices) implements CaseChange {

        @Override
        public Case on(Case before, Moment moment) {
            return before.withdrawn(moment.day());
        }

        @Override
        public Optional<String> document(Case after, Moment moment) {
            var draft = NoticeDraft.of(NoticeKind.WITHDRAWAL);
            return Optional.of(notices.issue(after, draft, moment));
        }
    }
}
