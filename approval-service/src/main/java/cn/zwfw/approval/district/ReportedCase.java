package cn.zwfw.approval.district;

import cn.zwfw.approval.cases.Verdict;
import cn.zwfw.approval.life.CaseState;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.clock.SpecialProcedure;
import cn.zwfw.platform.clock.Term;
import cn.zwfw.platform.identifier.Form;
import cn.zwfw.platform.identifier.ValidIdentifier;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as a district reports it: nothing of whose it is.
 *
 * @param number the district's own
 * @param version grows with every change; gaps are nobody's business
 * @param receivedAt never changes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ReportedCase", description = "区县办件;不得含个人信息")
public record ReportedCase(
        @Schema(description = "区县系统的办件编号", example = "QLH-2026-000017")
                @NotNull @Pattern(regexp = ReportedCase.NUMBER) String number,
        @Schema(description = "变更序号,只增不减", example = "3") @Min(1) int version,
        @Schema(example = "1162010301390003203000100000001")
                @NotNull @ValidIdentifier(Form.IMPLEMENTATION_CODE)
                String itemCode,
        @Schema(description = "所依据的事项发布次序", example = "1") @Min(1) int itemRevision,
        @NotNull CaseState state,
        @NotNull OffsetDateTime receivedAt,
        @Schema(description = "受理日期;未受理时没有") @Nullable LocalDate acceptedOn,
        @Schema(description = "逾期未告知而视为受理", example = "false") boolean deemed,
        @Schema(description = "作出的决定;未决定时没有") @Nullable Verdict verdict,
        @NotNull @Size(max = 100) List<@Valid @NotNull ReportedStep> steps,
        @NotNull @Size(max = 8) List<@Valid @NotNull ReportedClock> clocks) {

    /** 办件编号 an..64: letters and digits, as the data standard has it, and what joins them. */
    static final String NUMBER = "[0-9A-Za-z][0-9A-Za-z._-]{0,63}";

    /** The same with every moment as it is told in the city. */
    ReportedCase inCity() {
        return new ReportedCase(
                number,
                version,
                itemCode,
                itemRevision,
                state,
                inCity(receivedAt),
                acceptedOn,
                deemed,
                verdict,
                steps.stream().map(ReportedStep::inCity).toList(),
                clocks);
    }

    private static OffsetDateTime inCity(OffsetDateTime at) {
        return at.atZoneSameInstant(CityTime.ZONE).toOffsetDateTime();
    }

    /**
     * A step that was begun.
     *
     * @param office which did it, never who
     * @param doneAt none while it is being done
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReportedStep", description = "已经开始的一个环节")
    public record ReportedStep(
            @Schema(description = "流程节点", example = "review")
                    @NotNull @Pattern(regexp = "[0-9A-Za-z._-]{1,64}") String node,
            @Schema(example = "审查") @NotBlank @Size(max = 100) String name,
            @Schema(description = "承办处室,不填人名", example = "行政审批科") @NotBlank @Size(max = 100) String office,
            @Schema(description = "第几次,退回后加一", example = "1") @Min(1) @Max(99) int round,
            @NotNull OffsetDateTime openedAt,
            @Nullable OffsetDateTime doneAt,
            @Schema(description = "环节结果,没有时为空", example = "审查意见") @NotNull @Size(max = 200) String result) {

        private ReportedStep inCity() {
            return new ReportedStep(
                    node,
                    name,
                    office,
                    round,
                    ReportedCase.inCity(openedAt),
                    doneAt == null ? null : ReportedCase.inCity(doneAt),
                    result);
        }
    }

    /** A clock with its marks in the order in which they were made. */
    @Schema(name = "ReportedClock", description = "一个期限及其起止、中止、延长")
    public record ReportedClock(
            @NotNull Term term,
            @NotEmpty @Size(max = 30) List<@Valid @NotNull ReportedMark> marks) {}

    /**
     * Something that happened to a clock.
     *
     * @param procedure which stops it
     * @param workdays by which it is extended
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReportedMark", description = "期限的一项记载")
    public record ReportedMark(
            @NotNull Kind kind,
            @NotNull LocalDate day,
            @Schema(description = "STOPPED 必填,其余不填") @Nullable SpecialProcedure procedure,
            @Schema(description = "EXTENDED 必填,其余不填") @Min(1) @Max(99) @Nullable Integer workdays) {

        /** As of the marks of our own clocks. */
        public enum Kind {
            STARTED,
            STOPPED,
            RESUMED,
            EXTENDED,
            ENDED
        }
    }
}
