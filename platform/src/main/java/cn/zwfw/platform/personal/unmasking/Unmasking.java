package cn.zwfw.platform.personal.unmasking;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.audit.AuditTrail;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.personal.PersonalTrace;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.Violation;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes who is shown what of whom, and why, in the transaction in which it is read: what is not
 * noted is not shown. Whoever asks has seen to it that the caller may.
 */
@Component
@Cites(
        value = {"A17", "A19", "个人信息保护法 51"},
        rows = {"X4", "X5"})
public class Unmasking {

    /** Fewer characters give no reason. */
    public static final int SHORTEST_REASON = 10;

    public static final int LONGEST_REASON = 500;

    private final AuditTrail audit;

    Unmasking(AuditTrail audit) {
        this.audit = audit;
    }

    /**
     * Notes it.
     *
     * @param thing what kind of thing the person belongs to, {@code application}
     * @param subject which of them; an identifier
     * @param fields names of what is shown; never what is in them
     * @throws InvalidInput when the reason itself tells a number: the trail holds none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(
            Caller caller,
            String thing,
            String subject,
            Collection<? extends Enum<?>> fields,
            String reason) {
        if (PersonalTrace.isIn(reason)) {
            throw InvalidInput.of(Violation.at("/reason", "reason-personal"));
        }
        var names = fields.stream().map(Enum::name).sorted().distinct();
        audit.record(
                caller,
                thing + ".unmasked",
                subject,
                names.collect(Collectors.joining(", ")) + ": " + reason.strip());
    }
}
