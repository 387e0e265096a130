package cn.zwfw.approval.casefile;

import cn.zwfw.approval.cases.Case;
import cn.zwfw.approval.cases.Moment;
import cn.zwfw.platform.event.Event;
import cn.zwfw.platform.event.EventOutbox;
import cn.zwfw.platform.event.Topics;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells how every case stands, without anything personal. */
@Component
class CaseEvents implements Topics.Owner {

    private static final String TOPIC = "approval.case";

    private final EventOutbox outbox;
    private final CaseRecords records;
    private final JsonMapper json;

    CaseEvents(EventOutbox outbox, CaseRecords records, JsonMapper json) {
        this.outbox = outbox;
        this.records = records;
        this.json = json;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    void tell(Case any, Moment moment) {
        var told = ToldCase.of(any, records.of(any.number()), moment.calendar());
        outbox.add(
                new Event(
                        TOPIC,
                        any.number(),
                        "cn.zwfw.approval.case.changed.v1",
                        moment.at(),
                        json.writeValueAsString(told)));
    }
}
