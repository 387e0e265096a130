package cn.zwfw.supervision.card;

import cn.zwfw.supervision.rule.Aspect;
import cn.zwfw.supervision.sign.Subject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * What stands of one aspect of a thing: the gravest that was raised, and how it came to that. It is
 * derived; what people do about it is kept beside it.
 *
 * @param raises at least one, each graver than the one before
 */
public record Card(UUID id, Subject subject, Aspect aspect, List<Raise> raises) {

    static Card of(Subject subject, Aspect aspect, List<Raise> raises) {
        return new Card(id(subject, aspect), subject, aspect, raises);
    }

    /** The same for the same thing and aspect, whenever it is computed. */
    static UUID id(Subject subject, Aspect aspect) {
        var name = subject.topic() + "/" + subject.key() + "/" + aspect;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** What it has come to. */
    public Raise standing() {
        return raises.getLast();
    }
}
