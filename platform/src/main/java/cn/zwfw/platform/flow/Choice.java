package cn.zwfw.platform.flow;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;

/**
 * Exactly one way is taken: the first branch whose condition holds, else {@code otherwise}. As
 * there is always an {@code otherwise}, no case can stand at a choice without a way on.
 *
 * @param otherwise what is done when no condition holds; empty when the flow simply goes on
 */
public record Choice(
        @NotNull @Pattern(regexp = ID) String id,
        @JsonSetter(nulls = Nulls.AS_EMPTY, contentNulls = Nulls.FAIL) @NotEmpty @Size(max = 10) List<@Valid ConditionalBranch> branches,
        @JsonSetter(nulls = Nulls.AS_EMPTY, contentNulls = Nulls.FAIL)
                List<@Valid FlowNode> otherwise)
        implements FlowNode {

    public Choice {
        branches = List.copyOf(branches);
        otherwise = List.copyOf(otherwise);
    }

    @Override
    public Stream<Step> steps() {
        return Stream.concat(
                branches.stream().flatMap(ConditionalBranch::steps),
                otherwise.stream().flatMap(FlowNode::steps));
    }

    @Override
    public int longestDays() {
        return Math.max(
                branches.stream().mapToInt(ConditionalBranch::longestDays).max().orElse(0),
                otherwise.stream().mapToInt(FlowNode::longestDays).sum());
    }
}
