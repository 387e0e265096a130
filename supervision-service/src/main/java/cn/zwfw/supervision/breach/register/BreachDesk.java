package cn.zwfw.supervision.breach.register;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.audit.AuditTrail;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.NotAllowed;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.problem.Violation;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where breaches are recorded, explained, confirmed and dismissed. */
@Component
@Cites(
        value = {"B14", "B16"},
        rows = "S3")
class BreachDesk {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private final Breaches breaches;
    private final BreachActs acts;
    private final ListedOrgans organs;
    private final AuditTrail audit;
    private final Clock clock;

    BreachDesk(
            Breaches breaches,
            BreachActs acts,
            ListedOrgans organs,
            AuditTrail audit,
            Clock clock) {
        this.breaches = breaches;
        this.acts = acts;
        this.organs = organs;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    RegisteredBreach record(BreachReport report, Caller caller) {
        var region = caller.region();
        if (region == null || caller.isOf(report.organ())) {
            throw NotAllowed.because("forbidden");
        }
        var occurred = report.occurredAt().toInstant();
        if (occurred.isBefore(EARLIEST) || occurred.isAfter(clock.instant())) {
            throw InvalidInput.of(Violation.at("/occurredAt", "breach-time"));
        }
        organs.admit(report.organ(), region);
        var id = breaches.newId();
        breaches.add(id, report, region, caller);
        audit.record(caller, "breach.record", id.toString(), report.breach().article());
        return seen(id, caller);
    }

    /**
     * A breach that the caller may see.
     *
     * @throws NotFound for everybody else
     */
    RegisteredBreach seen(UUID id, Caller caller) {
        return breaches.find(id, caller).orElseThrow(() -> NotFound.of("breach", id));
    }

    /** What was done is added on the version that was read, by who may do it. */
    @Transactional
    RegisteredBreach act(
            UUID id, @Nullable String ifMatch, BreachAct act, String words, Caller caller) {
        breaches.hold(id);
        var before = seen(id, caller);
        if (!BreachAccess.acts(caller, before, act)) {
            throw NotAllowed.because("forbidden");
        }
        before.version().mustMatch(ifMatch);
        if (!act.isPossible(before)) {
            throw Conflict.because("breach-act-not-possible", act.label(), before.state().label());
        }
        acts.add(before, act, words, caller, clock.instant());
        audit.record(
                caller,
                "breach." + act.name().toLowerCase(Locale.ROOT),
                id.toString(),
                before.breach().article());
        return seen(id, caller);
    }
}
