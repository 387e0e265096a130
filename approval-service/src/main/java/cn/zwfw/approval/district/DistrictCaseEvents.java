package cn.zwfw.approval.district;

import cn.zwfw.approval.listed.ListedItem;
import cn.zwfw.platform.calendar.WorkCalendars;
import cn.zwfw.platform.event.Event;
import cn.zwfw.platform.event.EventOutbox;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells of districts' cases beside our own; the number says the region, so that none is another.
 */
@Component
class DistrictCaseEvents {

    private final EventOutbox outbox;
    private final WorkCalendars calendars;
    private final JsonMapper json;

    DistrictCaseEvents(EventOutbox outbox, WorkCalendars calendars, JsonMapper json) {
        this.outbox = outbox;
        this.calendars = calendars;
        this.json = json;
    }

    /** Tells how a case stands, while its row is held. */
    void tell(DistrictCase any, ListedItem item) {
        var told = ToldDistrictCase.of(any, item, calendars.current());
        outbox.add(
                new Event(
                        "approval.case",
                        told.number(),
                        "cn.zwfw.approval.case.changed.v1",
                        any.reportedAt(),
                        json.writeValueAsString(told)));
    }
}
