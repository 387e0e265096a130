package cn.zwfw.approval.handling;

import cn.zwfw.approval.cases.Case;
import cn.zwfw.approval.cases.Moment;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.flow.FlowNode;
import cn.zwfw.platform.flow.Step;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.Violation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The steps of the published flow, as they are taken (A14, B16(2)). */
@Cites(
        value = {"A14", "B16(2)"},
        rows = {"V4", "V7"})
sealed interface Review extends HandlingAct {

    /** The step is done by whom the flow names; a step without a known duty by any handler. */
    private static Set<Duty> dutiesOf(Case before, String node) {
        if (!(before.run().node(node) instanceof Step step)) {
            return Set.of(Duty.HANDLER, Duty.PUBLISHER);
        }
        var named =
                Arrays.stream(Duty.values())
                        .filter(duty -> duty.name().equals(step.duty()))
                        .collect(Collectors.toUnmodifiableSet());
        return named.isEmpty() ? Set.of(Duty.HANDLER) : named;
    }

    /**
     * A step is done.
     *
     * @param round of the step as it was read; when it was sent back meanwhile, nothing is done
     * @param officers who went there, when the step is a visit to the site: two or more
     */
    @Schema(name = "CompleteStep", description = "完成一个环节")
    record CompleteStep(
            @Schema(example = "review") @NotNull @Pattern(regexp = FlowNode.ID) String step,
            @Schema(example = "1") @Min(1) int round,
            @Schema(example = "经审查,符合条件。") @NotBlank @Size(max = 1000) String opinion,
            @NotNull @Size(max = 10) List<@NotBlank @Size(max = 50) String> officers)
            implements Review {

        private static final List<String> VISITS = List.of("现场", "核查", "踏勘", "勘验");

        private static final int VISITORS = 2;

        @Override
        public Set<Duty> duties(Case before) {
            return dutiesOf(before, step);
        }

        @Override
        @Cites(value = "行政许可法 34", rows = "V4")
        public Case on(Case before, Moment moment) {
            var name = before.run().name(step);
            if (VISITS.stream().anyMatch(name::contains)
                    && officers.stream().distinct().count() < VISITORS) {
                throw InvalidInput.of(Violation.at("/officers", "visit-by-two", name));
            }
            return before.stepCompleted(step, round, moment.day());
        }

        @Override
        public String opinion() {
            return officers.isEmpty() ? opinion : opinion + "(" + String.join("、", officers) + ")";
        }

        @Override
        public Optional<String> node() {
            return Optional.of(step);
        }
    }

    /**
     * A choice of the flow is made: a person judges which condition holds.
     *
     * @param branch from 0 in the order of the flow; -1 when no condition holds
     */
    @Schema(name = "ChooseBranch", description = "判断流程的分支条件")
    record ChooseBranch(
            @Schema(example = "kind") @NotNull @Pattern(regexp = FlowNode.ID) String choice,
            @Schema(example = "1") @Min(1) int round,
            @Schema(description = "第几个条件成立,从 0 起;都不成立为 -1", example = "0") @Min(-1) int branch,
            @Schema(example = "需要现场核查。") @NotBlank @Size(max = 1000) String opinion)
            implements Review {

        @Override
        public Set<Duty> duties(Case before) {
            return dutiesOf(before, choice);
        }

        @Override
        public Case on(Case before, Moment moment) {
            return before.branchChosen(choice, round, branch, moment.day());
        }

        @Override
        public Optional<String> node() {
            return Optional.of(choice);
        }
    }

    /** An earlier step has to be done again. */
    @Schema(name = "SendBack", description = "退回此前的环节")
    record SendBack(
            @Schema(example = "review") @NotNull @Pattern(regexp = FlowNode.ID) String step,
            @Schema(example = "1") @Min(1) int round,
            @Schema(example = "accept") @NotNull @Pattern(regexp = FlowNode.ID) String to,
            @Schema(example = "审查意见不完整。") @NotBlank @Size(max = 1000) String opinion)
            implements Review {

        @Override
        public Set<Duty> duties(Case before) {
            return dutiesOf(before, step);
        }

        @Override
        public Case on(Case before, Moment moment) {
            return before.sentBack(step, round, to, moment.day());
        }

        @Override
        public Optional<String> node() {
            return Optional.of(step);
        }
    }
}
