package cn.zwfw.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.client.DefaultServiceInstance;
import org.springframework.cloud.client.ServiceInstance;

class UnreachedTests {

    private static final ServiceInstance FIRST = instance("10.0.0.1");
    private static final ServiceInstance SECOND = instance("10.0.0.2");
    private static final List<ServiceInstance> BOTH = List.of(FIRST, SECOND);

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-28T01:00:00Z"));
    private final InstantSource clock = now::get;
    private final Unreached unreached = new Unreached(clock.withZone(ZoneId.of("Asia/Shanghai")));

    @Test
    void leavesOutWhoWasNotReached() {
        unreached.add(FIRST);

        assertThat(unreached.leaveOut(BOTH)).containsExactly(SECOND);
    }

    @Test
    void leavesOutNobodyWhenNobodyWasReached() {
        unreached.add(FIRST);
        unreached.add(SECOND);

        assertThat(unreached.leaveOut(BOTH)).isEqualTo(BOTH);
        assertThat(unreached.leaveOut(List.of())).isEmpty();
    }

    @Test
    void asksAgainAfterFiveSeconds() {
        unreached.add(FIRST);
        now.updateAndGet(at -> at.plusSeconds(5));
        assertThat(unreached.leaveOut(BOTH)).containsExactly(SECOND);

        now.updateAndGet(at -> at.plusMillis(1));
        assertThat(unreached.leaveOut(BOTH)).isEqualTo(BOTH);
    }

    @Test
    void asksAgainWhenTheClockWasPutBack() {
        unreached.add(FIRST);
        now.updateAndGet(at -> at.minus(Duration.ofHours(1)));

        assertThat(unreached.leaveOut(BOTH)).isEqualTo(BOTH);
    }

    private static ServiceInstance instance(String host) {
        return new DefaultServiceInstance(host, "approval-service", host, 8103, false);
    }
}
