package cn.zwfw.approval;

import cn.zwfw.platform.event.Event;
import cn.zwfw.platform.event.EventOutbox;
import cn.zwfw.platform.event.Topics;
import java.time.Clock;
import java.util.Objects;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** Plays power-list-service: tells what it has published, as its contract says (docs/events.md). */
@TestConfiguration(proxyBeanMethods = false)
public class PowerList implements Topics.Owner {

    private static final String TOPIC = "power-list.item";

    private final EventOutbox events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PowerList(EventOutbox events, TransactionTemplate transaction, Clock clock) {
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    /** An item of the organ in the city. */
    public void tells(String code, int number, String status, String type, String name) {
        var document =
                """
                {"list": "power-items", "code": "%s", "number": %d, "status": "%s",
                 "organ": "%s", "region": "620100",
                 "content": {"name": "%s", "type": "%s", "office": "行政审批处",
                   "bases": [{"law": "中华人民共和国食品安全法", "article": "第三十五条"}],
                   "promisedLimit": {"length": 10, "unit": "WORKING_DAYS"},
                   "statutoryLimit": {"length": 20, "unit": "WORKING_DAYS"}}}
                """
                        .formatted(code, number, status, code.substring(0, 18), name, type);
        transaction.executeWithoutResult(_ ->
                events.add(
                        new Event(
                                TOPIC,
                                code,
                                "cn.zwfw.power-list.item.published.v1",
                                Objects.requireNonNull(clock.instant()),
                                document)));
    }
}
