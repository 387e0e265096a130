package cn.zwfw.approval.rating;

import cn.zwfw.approval.casefile.Cases;
import cn.zwfw.approval.cases.Case;
import cn.zwfw.approval.life.Act;
import cn.zwfw.approval.life.CaseState;
import cn.zwfw.approval.life.LifeCycle;
import cn.zwfw.approval.rating.rectification.Rectification;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.audit.AuditTrail;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.problem.Violation;
import java.time.Clock;
import java.util.ArrayList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where cases are rated, each once, when they are over; a bad rating opens a rectification. */
@Component
@Cites(
        value = {"A2", "A13(1)"},
        rows = "V6")
public class RatingDesk {

    private final Cases cases;
    private final Ratings ratings;
    private final RatingEvents events;
    private final RatingSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    RatingDesk(
            Cases cases,
            Ratings ratings,
            RatingEvents events,
            RatingSettings settings,
            AuditTrail audit,
            Clock clock) {
        this.cases = cases;
        this.ratings = ratings;
        this.events = events;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Rates a case for somebody who signed in.
     *
     * @throws NotFound when it is not his
     */
    @Transactional
    Rated rateOwn(String number, Rate rate, Caller caller) {
        ownCase(number, caller);
        return rate(number, rate, caller);
    }

    /**
     * Rates a case.
     *
     * @param verified who is known to be its applicant, be it by his login or by his follow code;
     *     that is not asked here again
     * @throws InvalidInput when level and label differ, or a reason is none
     * @throws Conflict when the case is not over, or was rated before
     */
    @Transactional
    public Rated rate(String number, Rate rate, Caller verified) {
        var level = check(rate);
        var any = cases.find(number).orElseThrow(() -> NotFound.of("case", number));
        if (!isOver(any)) {
            throw Conflict.because("case-not-over", any.state().label());
        }
        var at = clock.instant();
        var opened = level.isBad() ? Rectification.opened(ratings.newId(), CityTime.day(at)) : null;
        var rating = Rating.of(any, level, rate, at, opened);
        if (!ratings.add(rating)) {
            throw Conflict.because("rated-before");
        }
        if (opened != null) {
            ratings.open(rating, opened);
        }
        audit.record(verified, "case.rated", number, "level " + level.code());
        events.tell(rating, at);
        return new Rated(number, level.code(), level.label(), level.isBad());
    }

    /**
     * What the caller said of a case of his.
     *
     * @throws NotFound when it is not his, or he said nothing
     */
    @Transactional(readOnly = true)
    Rating own(String number, Caller caller) {
        ownCase(number, caller);
        return ratings.find(number).orElseThrow(() -> NotFound.of("rating", number));
    }

    private void ownCase(String number, Caller caller) {
        if (cases.find(number).filter(any -> any.applicant().equals(caller.id())).isEmpty()) {
            throw NotFound.of("case", number);
        }
    }

    /** When it may be archived, or is. */
    private static boolean isOver(Case any) {
        return any.state() == CaseState.ARCHIVED
                || LifeCycle.acts(any.state()).contains(Act.ARCHIVE);
    }

    private Satisfaction check(Rate rate) {
        var level = Satisfaction.of(rate.level()).orElseThrow();
        var found = new ArrayList<Violation>();
        if (rate.label() != null && !rate.label().equals(level.label())) {
            found.add(Violation.at("/label", "rating-label-mismatch", level.code(), level.label()));
        }
        for (int at = 0; at < rate.reasons().size(); at++) {
            if (!settings.reasons().containsKey(rate.reasons().get(at))) {
                found.add(Violation.at("/reasons/" + at, "rating-reason-unknown"));
            }
        }
        InvalidInput.unlessEmpty(found);
        return level;
    }

    /** That it was rated. */
    public record Rated(String number, int level, String label, boolean bad) {}
}
