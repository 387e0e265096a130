package cn.zwfw.platform.flow;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.stream.Stream;

/**
 * A piece of a flow with one way in and one way out. Flows are made of nested blocks instead of
 * free arrows, so every flow that can be written down ends, and no branch can get stuck.
 *
 * <p>In JSON the property {@code kind} tells which piece it is: {@code step}, {@code parallel} or
 * {@code choice}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Step.class, name = "step"),
    @JsonSubTypes.Type(value = Parallel.class, name = "parallel"),
    @JsonSubTypes.Type(value = Choice.class, name = "choice")
})
public sealed interface FlowNode permits Step, Parallel, Choice {

    /** What an id looks like; unique in its flow and stable over its revisions. */
    String ID = "[a-z0-9-]{1,40}";

    /**
     * Text without control characters and broken surrogates, which neither XML nor jsonb can hold.
     */
    String TEXT = "[^\\p{Cc}\\p{Cs}]*";

    String id();

    /** The steps in this piece, in the order in which they are read. */
    Stream<Step> steps();

    /** Working days of the longest way through this piece. */
    int longestDays();
}
