package cn.zwfw.powerlist.organ;

import cn.zwfw.platform.event.Event;
import cn.zwfw.platform.event.EventOutbox;
import cn.zwfw.platform.event.Topics;
import java.time.Clock;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells the other services what the organs are called. */
@Component
class OrganTelling implements Topics.Owner {

    private static final String TOPIC = "power-list.organ";

    private final EventOutbox outbox;
    private final JsonMapper json;
    private final Clock clock;

    OrganTelling(EventOutbox outbox, JsonMapper json, Clock clock) {
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    void tell(Organ organ) {
        var told = new Told(organ.code(), organ.region(), organ.name(), organ.version());
        outbox.add(
                new Event(
                        TOPIC,
                        organ.code(),
                        "cn.zwfw.power-list.organ.registered.v1",
                        clock.instant(),
                        json.writeValueAsString(told)));
    }

    /** The version, which an answer has in its ETag, goes with it here. */
    private record Told(String code, String region, String name, int version) {}
}
