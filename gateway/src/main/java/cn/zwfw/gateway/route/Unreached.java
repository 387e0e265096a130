package cn.zwfw.gateway.route;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.stereotype.Component;

/**
 * Instances that could not be reached, or broke off, a few seconds ago. Discovery takes a minute to
 * see that one is gone; meanwhile the others are asked, and every few seconds one request looks
 * whether it is there again.
 */
@Component
class Unreached {

    private static final Duration REST = Duration.ofSeconds(5);

    private final Clock clock;
    private final Map<String, Instant> since = new ConcurrentHashMap<>();

    Unreached(Clock clock) {
        this.clock = clock;
    }

    void add(ServiceInstance instance) {
        since.put(place(instance), clock.instant());
    }

    /** The instances without those that rest; all of them when every one does. */
    List<ServiceInstance> leaveOut(List<ServiceInstance> instances) {
        since.values().removeIf(this::isOver);
        var left = instances.stream().filter(one -> !since.containsKey(place(one))).toList();
        return left.isEmpty() ? instances : left;
    }

    /** Also when the clock was put back. */
    private boolean isOver(Instant began) {
        var now = clock.instant();
        return now.isBefore(began) || now.isAfter(began.plus(REST));
    }

    private static String place(ServiceInstance instance) {
        return instance.getHost() + ":" + instance.getPort();
    }
}
