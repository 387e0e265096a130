package cn.zwfw.supervision.sign;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.calendar.WorkCalendar;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.known.KnownRating;
import cn.zwfw.supervision.known.Telling;
import cn.zwfw.supervision.ledger.LedgerEntry;
import cn.zwfw.supervision.ledger.Topic;
import cn.zwfw.supervision.rule.Watched;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/** Bad ratings, and by when they are made good. */
@Component
@Cites(rows = "S1")
class RatingTimes implements Watcher {

    private final Telling telling;

    RatingTimes(Telling telling) {
        this.telling = telling;
    }

    @Override
    public Topic topic() {
        return Topic.RATING;
    }

    @Override
    public Sighted look(LedgerEntry entry, WorkCalendar calendar) {
        var any = telling.read(entry, KnownRating.class);
        var signs = new ArrayList<Sign>();
        if (any.bad()) {
            // the day is enough: the minute would tell the organ who was there
            var day = CityTime.day(any.ratedAt().toInstant());
            var at = day.atStartOfDay(CityTime.ZONE).toInstant();
            signs.add(new Occurrence(Watched.BAD_RATING, any.itemName(), at));
        }
        var rectification = any.rectification();
        if (rectification != null) {
            signs.add(
                    Course.until(
                            Watched.RECTIFICATION,
                            any.itemName(),
                            rectification.openedOn(),
                            rectification.dueOn(),
                            rectification.doneOn(),
                            calendar));
        }
        var subject =
                Subject.of(Topic.RATING, entry.key(), any.itemName(), any.region(), any.organ());
        return new Sighted(subject, signs);
    }
}
