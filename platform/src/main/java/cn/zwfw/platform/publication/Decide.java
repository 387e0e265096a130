package cn.zwfw.platform.publication;

import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.platform.publication.domain.Meeting;
import cn.zwfw.platform.publication.domain.Stage;
import cn.zwfw.platform.publication.domain.Verdict;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** A decision at a stage; the stage is named so that nobody decides on another one by mistake. */
@Schema(name = "Decide", description = "审查决定")
record Decide(
        @Schema(description = "所处环节", example = "REFORM_REVIEW") @NotBlank @Size(max = 40) String stage,
        @Schema(description = "决定", example = "APPROVE") @NotNull Verdict verdict,
        @Schema(description = "意见", example = "同意") @Nullable @Size(max = 2000) String opinion,
        @Schema(description = "会议(政府审定时必填)") @Nullable @Valid Meeting meeting,
        @Schema(description = "生效时间(终审时可定)") @Nullable OffsetDateTime effectiveFrom) {

    /**
     * What the stage requires of a decision.
     *
     * @throws InvalidInput naming what is missing or too much
     */
    void mustSuit(Stage at, LocalDate today) {
        var found = new ArrayList<Violation>();
        if (verdict == Verdict.CLASSIFY && at.work() != Stage.Work.CLEAR) {
            found.add(
                    Violation.at(
                            "/verdict",
                            "verdict-not-of-stage",
                            at.label(),
                            verdict,
                            "APPROVE, RETURN, REJECT"));
        }
        var needsOpinion = verdict != Verdict.APPROVE || at.records().contains(Stage.Item.OPINION);
        if (needsOpinion && (opinion == null || opinion.isBlank())) {
            found.add(Violation.at("/opinion", "opinion-required"));
        }
        var takesMeeting = at.records().contains(Stage.Item.MEETING);
        if (meeting == null && takesMeeting && verdict == Verdict.APPROVE) {
            found.add(Violation.at("/meeting", "meeting-required"));
        }
        if (meeting != null && !takesMeeting) {
            found.add(Violation.at("/meeting", "meeting-not-taken"));
        }
        if (meeting != null && meeting.date().isAfter(today)) {
            found.add(Violation.at("/meeting/date", "meeting-in-future"));
        }
        if (meeting != null && meeting.date().getYear() < 1) {
            found.add(Violation.at("/meeting/date", "bad-date"));
        }
        InvalidInput.unlessEmpty(found);
    }
}
