package cn.zwfw.supervision.sharing.grant.life;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A request for a resource that is shared on condition, and what became of it: asked for by an
 * organ, signed there, granted by the provider until a day, and ended at any moment before. It
 * never changes; every act gives the next one.
 */
@Cites(
        value = {"A9", "A19"},
        rows = "S5")
public record SharingGrant(
        UUID id,
        int version,
        String resource,
        Party requester,
        Party provider,
        GrantTerms terms,
        GrantCourse course) {

    public GrantState state() {
        return course.state();
    }

    /** Signed: from now on the provider's days run. */
    public SharingGrant signed(String person, LocalDate decideBy) {
        return after(
                GrantAct.SIGN,
                new GrantCourse(
                        GrantAct.SIGN.to(),
                        course.requestedBy(),
                        course.requestedAt(),
                        person,
                        decideBy,
                        null,
                        ""));
    }

    /** After any other act. */
    public SharingGrant after(GrantAct act, String person, String reason) {
        return after(
                act,
                new GrantCourse(
                        act.to(),
                        course.requestedBy(),
                        course.requestedAt(),
                        course.signedBy(),
                        course.decideBy(),
                        person,
                        reason));
    }

    private SharingGrant after(GrantAct act, GrantCourse next) {
        if (!act.isPossible(course.state())) {
            throw Conflict.because("sharing-grant-state", course.state().label(), act.label());
        }
        return new SharingGrant(id, version + 1, resource, requester, provider, terms, next);
    }

    /** Whether anybody has a part in it who would decide about himself. */
    public boolean isOwn(String person) {
        return person.equals(course.requestedBy())
                || person.equals(course.signedBy())
                || terms.persons().contains(person);
    }

    public boolean isOverdue(LocalDate today) {
        var by = course.decideBy();
        return state() == GrantState.SIGNED && by != null && by.isBefore(today);
    }

    public boolean isInForce(Instant now) {
        return state() == GrantState.GRANTED && now.isBefore(terms.endsAt());
    }

    public static SharingGrant requested(
            UUID id,
            String resource,
            Party requester,
            Party provider,
            GrantTerms terms,
            String person,
            Instant at) {
        return new SharingGrant(
                id,
                1,
                resource,
                requester,
                provider,
                terms,
                new GrantCourse(GrantState.REQUESTED, person, at, null, null, null, ""));
    }
}
