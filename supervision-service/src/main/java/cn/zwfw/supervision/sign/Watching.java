package cn.zwfw.supervision.sign;

import cn.zwfw.platform.calendar.WorkCalendar;
import cn.zwfw.supervision.ledger.LedgerEntry;
import cn.zwfw.supervision.ledger.Topic;
import java.util.function.BiFunction;

/** A watcher that is nothing but a way of looking. */
record Watching(Topic topic, BiFunction<LedgerEntry, WorkCalendar, Sighted> how)
        implements Watcher {

    static Watcher of(Topic topic, BiFunction<LedgerEntry, WorkCalendar, Sighted> how) {
        return new Watching(topic, how);
    }

    @Override
    public Sighted look(LedgerEntry entry, WorkCalendar calendar) {
        return how.apply(entry, calendar);
    }
}
