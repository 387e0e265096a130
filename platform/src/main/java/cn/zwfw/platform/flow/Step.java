package cn.zwfw.platform.flow;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.stream.Stream;

/**
 * One thing that one office does: who handles it, how long it may take and what comes of it. These
 * are what B16(4) holds against what was done in a case.
 *
 * @param office the undertaking office as the public knows it, such as 行政审批科
 * @param duty code of the duty that handles the step, such as {@code HANDLER}
 * @param days working days within which the step is done; 0 is the same day
 * @param result what comes of the step, such as 受理通知书; empty when nothing is issued
 * @param external whether the applicant sees the step (the external chart of A13(1))
 */
public record Step(
        @NotNull @Pattern(regexp = ID) String id,
        @NotBlank @Size(max = 60) @Pattern(regexp = TEXT) String name,
        @NotBlank @Size(max = 100) @Pattern(regexp = TEXT) String office,
        @NotNull @Pattern(regexp = "[A-Z][A-Z_]{0,39}") String duty,
        @Min(0) @Max(365) int days,
        @NotNull @Size(max = 200) @Pattern(regexp = TEXT) String result,
        boolean external)
        implements FlowNode {

    @Override
    public Stream<Step> steps() {
        return Stream.of(this);
    }

    @Override
    public int longestDays() {
        return days;
    }
}
