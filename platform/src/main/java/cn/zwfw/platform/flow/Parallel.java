package cn.zwfw.platform.flow;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;

/** Branches that all run at the same time; what follows begins when the last of them is done. */
public record Parallel(
        @NotNull @Pattern(regexp = ID) String id,
        @JsonSetter(nulls = Nulls.AS_EMPTY, contentNulls = Nulls.FAIL) @Size(min = 2, max = 10) List<@Valid Branch> branches)
        implements FlowNode {

    public Parallel {
        branches = List.copyOf(branches);
    }

    @Override
    public Stream<Step> steps() {
        return branches.stream().flatMap(Branch::steps);
    }

    @Override
    public int longestDays() {
        return branches.stream().mapToInt(Branch::longestDays).max().orElse(0);
    }
}
