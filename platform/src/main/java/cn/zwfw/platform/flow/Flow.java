package cn.zwfw.platform.flow;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.validation.Valid;
import java.util.List;

/**
 * How a power is exercised, from application to end (A13(1), B10(2)). The flow that is published is
 * the flow that approval-service runs and that supervision holds cases against (B16(2)(4)); the
 * charts and the BPMN file are drawn from it and never by hand.
 *
 * <p>Sizes are checked field by field, what concerns the flow as a whole by {@link SoundFlow}: at
 * most {@value #MOST_NODES} nodes, blocks at most {@value #DEEPEST} deep, ids unique, at least one
 * step that the applicant sees.
 */
@SoundFlow
public record Flow(
        @JsonSetter(nulls = Nulls.AS_EMPTY, contentNulls = Nulls.FAIL)
                List<@Valid FlowNode> nodes) {

    /** Steps and blocks together. */
    public static final int MOST_NODES = 60;

    /** Blocks around a step. */
    public static final int DEEPEST = 4;

    public Flow {
        nodes = List.copyOf(nodes);
    }

    /** All steps in the order in which they are read. */
    public List<Step> steps() {
        return nodes.stream().flatMap(FlowNode::steps).toList();
    }

    /** Working days of the longest way from start to end. */
    public int longestDays() {
        return nodes.stream().mapToInt(FlowNode::longestDays).sum();
    }

    /** What is wrong with the flow as a whole; empty for a sound flow. */
    public List<Flaw> flaws() {
        return FlowInspection.of(this);
    }

    /**
     * Something wrong with a flow as a whole and the way to the place where it is.
     *
     * @param code stable and kebab-case, such as {@code duplicate-id}
     * @param message what to mend, in Chinese
     * @param path properties from the flow down to the place
     */
    public record Flaw(String code, String message, List<Place> path) {

        public Flaw {
            path = List.copyOf(path);
        }
    }

    /**
     * A property, and which element of it when it is a list.
     *
     * @param index from 0; {@link #WHOLE} for the property itself
     */
    public record Place(String property, int index) {

        public static final int WHOLE = -1;
    }
}
