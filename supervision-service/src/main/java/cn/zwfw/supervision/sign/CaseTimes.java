package cn.zwfw.supervision.sign;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.calendar.WorkCalendar;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.clock.Limit;
import cn.zwfw.supervision.known.KnownCase;
import cn.zwfw.supervision.known.KnownClock;
import cn.zwfw.supervision.known.Telling;
import cn.zwfw.supervision.ledger.LedgerEntry;
import cn.zwfw.supervision.ledger.Topic;
import cn.zwfw.supervision.rule.Watched;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The clocks of a case: acceptance, decision by promise and by law, delivery. */
@Component
@Cites(
        value = {"A14", "A16", "行政许可法 32", "行政许可法 42", "行政许可法 44"},
        rows = "S1")
class CaseTimes implements Watcher {

    private final Telling telling;

    CaseTimes(Telling telling) {
        this.telling = telling;
    }

    @Override
    public Topic topic() {
        return Topic.CASE;
    }

    @Override
    public Sighted look(LedgerEntry entry, WorkCalendar calendar) {
        var any = telling.read(entry, KnownCase.class);
        var signs = new ArrayList<Sign>();
        any.clocks().forEach(clock -> signs.addAll(signs(clock, calendar)));
        if (any.deemedAccepted() && any.acceptedOn() != null) {
            var at = any.acceptedOn().atStartOfDay(CityTime.ZONE).toInstant();
            signs.add(new Occurrence(Watched.DEEMED_ACCEPTANCE, any.itemName(), at));
        }
        return new Sighted(subject(any), signs);
    }

    static Subject subject(KnownCase any) {
        return Subject.of(Topic.CASE, any.number(), any.itemName(), any.region(), any.organ());
    }

    private static List<Sign> signs(KnownClock clock, WorkCalendar calendar) {
        var label = clock.term().label() + "期限";
        return switch (clock.term()) {
            case ACCEPTANCE -> course(Watched.ACCEPTANCE, label, clock, clock.limit(), calendar);
            case DELIVERY -> course(Watched.STATUTE, label, clock, clock.limit(), calendar);
            case DECISION, JOINT_DECISION -> {
                var both = new ArrayList<Sign>();
                both.addAll(
                        course(Watched.PROMISE, "承诺的" + label, clock, clock.promise(), calendar));
                both.addAll(course(Watched.STATUTE, "法定的" + label, clock, clock.limit(), calendar));
                yield both;
            }
        };
    }

    private static List<Sign> course(
            Watched watched,
            String what,
            KnownClock clock,
            @Nullable Limit limit,
            WorkCalendar calendar) {
        return limit == null
                ? List.of()
                : List.of(Course.of(watched, what, clock.ledger(), limit, calendar));
    }
}
