package cn.zwfw.supervision.sign;

import cn.zwfw.platform.calendar.WorkCalendar;
import cn.zwfw.supervision.ledger.LedgerEntry;
import cn.zwfw.supervision.ledger.Topic;

/** Sees what there is to see in the entries of a topic; a topic may have several watchers. */
public interface Watcher {

    Topic topic();

    /** From what is told and the working days alone: the same again gives the same again. */
    Sighted look(LedgerEntry entry, WorkCalendar calendar);
}
