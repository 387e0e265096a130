package cn.zwfw.powerlist.basis;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.audit.AuditTrail;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.identifier.RegionCode;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.NotAllowed;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.platform.publication.revision.Revisions;
import cn.zwfw.platform.web.Version;
import cn.zwfw.powerlist.item.PowerItem;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the legal office records that a law was issued, amended or repealed (A10). */
@Service
@Cites(
        value = {"A10", "A13(1)", "B14"},
        rows = "P8")
class LawDesk {

    /** A date further ahead is a slip of the keyboard. */
    private static final int FARTHEST_YEARS = 10;

    private final Laws laws;
    private final Revisions revisions;
    private final AuditTrail audit;
    private final Clock clock;

    LawDesk(Laws laws, Revisions revisions, AuditTrail audit, Clock clock) {
        this.laws = laws;
        this.revisions = revisions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Enters a law; those that it takes the place of are repealed on the day it takes effect. */
    @Transactional
    Law issue(IssueLaw issue, Caller caller) {
        mustBeInOrder(issue.announcement());
        letPublicationsEnd();
        var law =
                Law.issued(
                        UUID.randomUUID(),
                        issue.name(),
                        issue.rank(),
                        issue.announcement().documentNumber());
        laws.add(law);
        laws.record(law.id(), issue.announcement().of(LawChange.Kind.ISSUED), region(caller));
        for (var replaced : issue.replaces()) {
            var note = "由《%s》取代".formatted(law.name());
            change(
                    laws.get(replaced),
                    LawChange.Kind.REPEALED,
                    issue.announcement().noting(note),
                    caller);
        }
        audit.record(caller, "legal-basis.issued", law.id().toString(), "");
        return law;
    }

    @Transactional
    Law change(UUID id, @Nullable String ifMatch, ChangeLaw change, Caller caller) {
        mustBeInOrder(change.announcement());
        var law = laws.get(id);
        new Version(law.version()).mustMatch(ifMatch);
        letPublicationsEnd();
        return change(law, change.kind(), change.announcement(), caller);
    }

    private Law change(Law law, LawChange.Kind kind, Announcement announced, Caller caller) {
        if (kind == LawChange.Kind.REPEALED) {
            mustAnswerFor(law, caller);
        }
        var number = kind == LawChange.Kind.AMENDED ? announced.documentNumber() : "";
        var changed = law.changed(kind, number, announced.effectiveOn());
        laws.update(changed);
        laws.record(law.id(), announced.of(kind), region(caller));
        audit.record(caller, "legal-basis.changed", law.id().toString(), kind.name());
        return changed;
    }

    /**
     * Nothing is drafted on a repealed law at any level: only the level that entered it repeals it,
     * or one above.
     */
    private void mustAnswerFor(Law law, Caller caller) {
        var level = new RegionCode(laws.enteredAt(law.id()));
        var own = new RegionCode(region(caller));
        if (!level.equals(own) && !level.isBelow(own)) {
            throw NotAllowed.because("forbidden");
        }
    }

    /**
     * What is being published when a change is recorded ends first, so that its items are found to
     * rest on the law; what is published later finds the change.
     */
    private void letPublicationsEnd() {
        revisions.holdPublications(PowerItem.LIST);
    }

    private void mustBeInOrder(Announcement announced) {
        var today = CityTime.today(clock);
        if (announced.promulgatedOn().isAfter(today)) {
            throw InvalidInput.of(Violation.at("/promulgatedOn", "promulgated-in-future"));
        }
        if (announced.effectiveOn().isAfter(today.plusYears(FARTHEST_YEARS))) {
            throw InvalidInput.of(
                    Violation.at(
                            "/effectiveOn", "effective-too-far", today.plusYears(FARTHEST_YEARS)));
        }
        if (announced.effectiveOn().isBefore(announced.promulgatedOn())) {
            throw InvalidInput.of(Violation.at("/effectiveOn", "effective-before-promulgated"));
        }
    }

    private static String region(Caller caller) {
        var region = caller.region();
        if (region == null) {
            throw NotAllowed.because("forbidden");
        }
        return region;
    }
}
