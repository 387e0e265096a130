package cn.zwfw.approval.casefile;

import cn.zwfw.approval.cases.Case;
import cn.zwfw.approval.cases.Moment;
import cn.zwfw.platform.event.Event;
import cn.zwfw.platform.event.EventOutbox;
import cn.zwfw.platform.event.Topics;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells how every case stands, without anything personal. */
@Component
class CaseEvents implements Topics.Owner {

    private static final String TOPIC = "approval.case";

    private final EventOutbox outbox;
    private final JsonMapper json;

    CaseEvents(EventOutbox outbox, JsonMapper json) {
        this.outbox = outbox;
        this.json = json;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    /**
     * Tells of a case.
     *
     * @param records all that was done with it, in that order
     */
    void tell(Case any, List<CaseRecord> records, Moment moment) {
        var told = ToldCase.of(any, records, moment.calendar());
        outbox.add(
                new Event(
                        TOPIC,
                        any.number(),
                        "cn.zwfw.approval.case.changed.v1",
                        moment.at(),
                        json.writeValueAsString(told)));
    }
}
