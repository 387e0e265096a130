package cn.zwfw.platform.flow;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;

/**
 * The way that is taken when its condition holds.
 *
 * @param when the condition in words, such as 符合法定条件; judged by the person who handles the case
 */
public record ConditionalBranch(
        @NotBlank @Size(max = 60) @Pattern(regexp = FlowNode.TEXT) String when,
        @JsonSetter(nulls = Nulls.AS_EMPTY, contentNulls = Nulls.FAIL) @NotEmpty List<@Valid FlowNode> nodes) {

    public ConditionalBranch {
        nodes = List.copyOf(nodes);
    }

    public Stream<Step> steps() {
        return nodes.stream().flatMap(FlowNode::steps);
    }

    /** Working days of the longest way through this branch. */
    public int longestDays() {
        return nodes.stream().mapToInt(FlowNode::longestDays).sum();
    }
}
