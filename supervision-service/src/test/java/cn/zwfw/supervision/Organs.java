package cn.zwfw.supervision;

import cn.zwfw.platform.event.Event;
import cn.zwfw.platform.event.EventOutbox;
import cn.zwfw.platform.event.Topics;
import java.time.Clock;
import java.util.Objects;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** Plays power-list-service: tells what organs there are (docs/events.md). */
@TestConfiguration(proxyBeanMethods = false)
public class Organs implements Topics.Owner {

    private static final String TOPIC = "power-list.organ";

    private final EventOutbox events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Organs(EventOutbox events, TransactionTemplate transaction, Clock clock) {
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    public void tells(String code, String region, String name) {
        var data =
                """
                {"code": "%s", "region": "%s", "name": "%s", "version": 1}
                """
                        .formatted(code, region, name);
        var type = "cn.zwfw.power-list.organ.registered.v1";
        var at = Objects.requireNonNull(clock.instant());
        transaction.executeWithoutResult(_ -> events.add(new Event(TOPIC, code, type, at, data)));
    }
}
