package cn.zwfw.exchange.stub;

import cn.zwfw.exchange.round.Pause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Time that passes only while somebody rests. */
public final class TestTime extends Clock implements Pause {

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-27T08:00:00Z"));
    private final List<Duration> rests = new ArrayList<>();

    @Override
    public void rest(Duration time) {
        rests.add(time);
        pass(time);
    }

    public void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    public List<Duration> rests() {
        return List.copyOf(rests);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
