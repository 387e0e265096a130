package cn.zwfw.platform.publication.list;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.event.Topics;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.platform.publication.domain.Effect;
import cn.zwfw.platform.publication.domain.Ground;
import cn.zwfw.platform.publication.domain.Kind;
import cn.zwfw.platform.publication.domain.Standing;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a service says of a list of its own; everything else about drafting, review and publication
 * is done here. A new list is one bean of this type, a content record and its queries.
 *
 * @param <C> the content: a record with Bean Validation
 */
public interface ReviewedList<C> extends Topics.Owner {

    /** Name in paths and tables, {@code power-items}. */
    String name();

    Class<C> contentType();

    List<Kind> kinds();

    /** The code of the entry that the content makes. */
    String codeOf(C content);

    /** The organ whose entry it is. */
    String organOf(C content);

    /** Topic of the published revisions, compacted. */
    @Override
    String topic();

    /** What is wrong with content beyond its own fields; pointers are into the content. */
    default List<Violation> check(C content) {
        return List.of();
    }

    /** What is wrong with the fields that the kind or the ground has of its own. */
    default List<Violation> check(Ground ground, JsonNode particulars, Caller author) {
        return List.of();
    }

    /**
     * What is wrong with content in a change that has these particulars, such as somebody missing
     * among those who were consulted about it; pointers are into the content.
     */
    default List<Violation> check(C content, JsonNode particulars) {
        return List.of();
    }

    /**
     * What speaks against changing an entry on this ground, beyond how it stands. Asked when the
     * change is drafted, when it is handed in, and again when it takes effect.
     */
    default Optional<Violation> objection(Ground ground, String code) {
        return Optional.empty();
    }

    /** Whether the entry is suspended and resumed without further requests for the time being. */
    default boolean turnsByItself(String code) {
        return false;
    }

    /**
     * Whether the effect can be had on an entry that stands so. What turns by itself can be
     * suspended or resumed for good however it stands today: else its next turn would undo what was
     * approved.
     */
    default boolean takes(Effect effect, String code, @Nullable Standing standing) {
        return effect.appliesTo(standing)
                || (standing != null && effect.turns() && turnsByItself(code));
    }

    /**
     * Whether a district system is given only what is of its own region. What it is given is whole:
     * a list whose entries are not for everybody stays at home.
     */
    default boolean staysInItsRegion() {
        return false;
    }

    /**
     * Whether the organ is of this level and may hand in anything there. It is what keeps a
     * district system to the organs of its region.
     *
     * @throws cn.zwfw.platform.problem.Conflict when it may not
     */
    void admit(String organ, String region);

    /** Was published; called in the publishing transaction, for the list's own tables. */
    void published(List<Published<C>> published);
}
