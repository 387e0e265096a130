package cn.zwfw.finance.duty;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.event.Event;
import cn.zwfw.platform.event.EventOutbox;
import cn.zwfw.platform.event.Topics;
import java.time.Clock;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells supervision what is owed, done and late. */
@Component
@Cites(value = "A25", rows = "F3")
class DutyEvents implements Topics.Owner {

    private static final String TOPIC = "finance-list.disclosure-duty";

    private final EventOutbox outbox;
    private final JsonMapper json;
    private final Clock clock;

    DutyEvents(EventOutbox outbox, JsonMapper json, Clock clock) {
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    void tell(DisclosureDuty duty) {
        outbox.add(
                new Event(
                        TOPIC,
                        duty.fund() + "/" + duty.duty(),
                        "cn.zwfw.finance-list.disclosure-duty.changed.v1",
                        clock.instant(),
                        json.writeValueAsString(duty)));
    }
}
