package cn.zwfw.supervision.card;

import cn.zwfw.supervision.rule.Aspect;
import cn.zwfw.supervision.sign.Subject;
import java.util.List;
import java.util.UUID;

/**
 * What stands of one aspect of a thing: the gravest that was raised, and how it came to that. It is
 * derived; what people do about it is kept beside it.
 *
 * @param id as {@link CardIds} makes it
 * @param raises each graver than the one before; none when it does not stand any more
 */
public record Card(UUID id, Subject subject, Aspect aspect, List<Raise> raises) {

    /** What it has come to, if it stands. */
    public Raise standing() {
        return raises.getLast();
    }
}
