package cn.zwfw.approval.rating;

import cn.zwfw.approval.rating.rectification.Rectification;
import cn.zwfw.approval.rating.rectification.RectificationAct;
import cn.zwfw.approval.rating.rectification.RectificationRecords;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Grant;
import cn.zwfw.platform.audit.AuditTrail;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.platform.problem.NotAllowed;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.web.Version;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where bad ratings are put right. The organ's officers do it, the rater has the last word; who did
 * not want to be known says it himself, as nobody could ask him.
 */
@Component
@Cites(value = "A2", rows = "V6")
class RectificationDesk {

    private static final Grant HANDLER = Grant.ownOrgan(Duty.HANDLER);
    private static final List<Grant> SEERS =
            List.of(
                    HANDLER,
                    Grant.ownRegion(Duty.SERVICE_CENTER),
                    Grant.ownRegion(Duty.INSPECTORATE));

    private final Ratings ratings;
    private final RatingDesk desk;
    private final RectificationRecords records;
    private final RatingEvents events;
    private final AuditTrail audit;
    private final Clock clock;

    RectificationDesk(
            Ratings ratings,
            RatingDesk desk,
            RectificationRecords records,
            RatingEvents events,
            AuditTrail audit,
            Clock clock) {
        this.ratings = ratings;
        this.desk = desk;
        this.records = records;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A bad rating for those who put it right or watch.
     *
     * @throws NotFound for everybody else
     */
    Rating seen(UUID id, Caller caller) {
        return ratings.find(id)
                .filter(any ->
                        SEERS.stream()
                                .anyMatch(grant -> grant.allows(caller, any.region(), any.organ())))
                .orElseThrow(() -> NotFound.of("rectification", id));
    }

    /**
     * The same, with what was written of it; that it was read is noted.
     *
     * @throws NotFound for everybody else
     */
    @Transactional
    Rating read(UUID id, Caller caller) {
        var any = seen(id, caller);
        audit.record(caller, "rectification.read", id.toString(), "");
        return any;
    }

    /**
     * An officer does something about it.
     *
     * @throws Conflict when it cannot be done, or is for the rater to say
     */
    @Transactional
    Rating act(
            UUID id,
            @Nullable String ifMatch,
            RectificationAct act,
            String opinion,
            Caller caller) {
        ratings.hold(seen(id, caller).caseNumber());
        var before = seen(id, caller);
        if (!HANDLER.allows(caller, before.region(), before.organ())) {
            throw NotAllowed.because("forbidden");
        }
        new Version(before.version()).mustMatch(ifMatch);
        if (act.isFollowUp() && !before.named()) {
            throw Conflict.because("rating-not-named");
        }
        var after = changed(before, act, caller);
        records.add(
                rectification(after), act, clock.instant(), caller.id(), caller.name(), opinion);
        return after;
    }

    /**
     * The rater says whether it has been put right.
     *
     * @throws Conflict while it is not his turn
     */
    @Transactional
    Rating followUp(
            String number,
            @Nullable String ifMatch,
            RectificationAct act,
            String text,
            Caller caller) {
        desk.own(number, caller);
        ratings.hold(number);
        var before = desk.own(number, caller);
        new Version(before.version()).mustMatch(ifMatch);
        if (before.rectification() == null) {
            throw Conflict.because("rating-not-bad");
        }
        var after = changed(before, act, caller);
        records.add(rectification(after), act, clock.instant(), null, null, text);
        return after;
    }

    private Rating changed(Rating before, RectificationAct act, Caller caller) {
        var at = clock.instant();
        var now = rectification(before).after(act, CityTime.day(at));
        var after = before.with(now);
        ratings.save(after, now);
        var name = act.name().toLowerCase(Locale.ROOT).replace('_', '-');
        audit.record(caller, "rectification." + name, now.id().toString(), "round " + now.round());
        events.tell(after, at);
        return after;
    }

    private static Rectification rectification(Rating bad) {
        return Objects.requireNonNull(bad.rectification());
    }
}
