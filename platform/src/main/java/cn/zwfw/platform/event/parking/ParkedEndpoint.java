package cn.zwfw.platform.event.parking;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/**
 * {@code /actuator/parked} on the management port, for operators. GET: what waits, without content,
 * at most {@value #PAGE} from {@code after}; GET {@code /{id}}: one with headers and value; POST
 * {@code /{id}}: replay it; POST with {@code {"topic": …}}: replay all that wait of a topic.
 */
@Component
@Endpoint(id = "parked")
class ParkedEndpoint {

    private static final int PAGE = 100;

    private final ParkedMessages parked;
    private final Replay replay;

    ParkedEndpoint(ParkedMessages parked, Replay replay) {
        this.parked = parked;
        this.replay = replay;
    }

    @ReadOperation
    Waiting waiting(@Nullable String topic, @Nullable Long after) {
        return new Waiting(
                parked.countWaiting(), parked.waiting(topic, after == null ? 0 : after, PAGE));
    }

    @ReadOperation
    @Nullable ParkedMessage one(@Selector long id) {
        return parked.find(id).orElse(null);
    }

    @WriteOperation
    Map<String, Object> replayOne(@Selector long id) {
        return Map.of("id", id, "outcome", replay.play(id));
    }

    /** Oldest first; each message once, also if it is parked again. */
    @WriteOperation
    Map<Replay.Outcome, Integer> replayAll(String topic) {
        Map<Replay.Outcome, Integer> outcomes = new TreeMap<>();
        List<ParkedMessage> page = parked.waiting(topic, 0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(message -> outcomes.merge(replay.play(message.id()), 1, Integer::sum));
            page = parked.waiting(topic, page.getLast().id(), PAGE);
        }
        return outcomes;
    }

    record Waiting(long count, List<ParkedMessage> items) {}
}
