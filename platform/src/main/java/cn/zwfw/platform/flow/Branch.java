package cn.zwfw.platform.flow;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.stream.Stream;

/** One of several ways that run at the same time. */
public record Branch(
        @JsonSetter(nulls = Nulls.AS_EMPTY, contentNulls = Nulls.FAIL) @NotEmpty List<@Valid FlowNode> nodes) {

    public Branch {
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
