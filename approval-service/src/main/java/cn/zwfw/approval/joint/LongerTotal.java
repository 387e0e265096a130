package cn.zwfw.approval.joint;

import cn.zwfw.approval.cases.Case;
import cn.zwfw.approval.cases.CaseChange;
import cn.zwfw.approval.cases.Moment;
import cn.zwfw.approval.notice.NoticeDraft;
import cn.zwfw.approval.notice.NoticeKind;
import cn.zwfw.approval.notice.Notices;
import cn.zwfw.approval.notice.Particular;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.clock.Mark;
import java.util.Optional;

/** What a case hears of it when the time for all of them is longer: its own clock does not move. */
@Cites(value = "行政许可法 42(2)", rows = "V4")
record LongerTotal(Mark.Extended mark, Notices notices) implements CaseChange {

    @Override
    public Case on(Case before, Moment moment) {
        return before.jointlyExtended();
    }

    @Override
    public String opinion() {
        return mark.reason();
    }

    @Override
    public Optional<String> document(Case after, Moment moment) {
        var draft =
                NoticeDraft.of(NoticeKind.JOINT_EXTENSION, mark.reason())
                        .with(Particular.EXTENDED_BY, mark.workdays() + "个工作日")
                        .with(Particular.APPROVER, moment.caller().name());
        return Optional.of(notices.issue(after, draft, moment));
    }
}
