package cn.zwfw.supervision.watch;

import cn.zwfw.supervision.sign.Sign;
import cn.zwfw.supervision.sign.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes something of all the signs there are of a thing. */
public interface Onlooker {

    /**
     * Puts what follows from the signs by now in the place of what followed before, in the
     * transaction in which the thing is looked at.
     *
     * @return when it has to see them again; none when the passing of time changes nothing
     */
    Optional<Instant> see(Subject subject, List<Sign> signs, Instant now);

    /** Its tables, all of them: they are emptied before everything is told again. */
    List<String> tables();
}
