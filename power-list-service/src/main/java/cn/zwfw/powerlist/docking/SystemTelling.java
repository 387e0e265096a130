package cn.zwfw.powerlist.docking;

import cn.zwfw.platform.event.Event;
import cn.zwfw.platform.event.EventOutbox;
import cn.zwfw.platform.event.Topics;
import java.time.Clock;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells the gateways which systems they let in, and how often. */
@Component
class SystemTelling implements Topics.Owner {

    private static final String TOPIC = "power-list.district-system";

    private final EventOutbox outbox;
    private final JsonMapper json;
    private final Clock clock;

    SystemTelling(EventOutbox outbox, JsonMapper json, Clock clock) {
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    void tell(DistrictSystem system) {
        var told =
                new Told(
                        system.id(),
                        system.region(),
                        system.quota(),
                        system.isRevoked(),
                        system.version());
        outbox.add(
                new Event(
                        TOPIC,
                        system.id(),
                        "cn.zwfw.power-list.district-system.changed.v1",
                        clock.instant(),
                        json.writeValueAsString(told)));
    }

    /** What a gateway needs; who the system belongs to is not its business. */
    private record Told(String id, String region, Quota quota, boolean revoked, int version) {}
}
