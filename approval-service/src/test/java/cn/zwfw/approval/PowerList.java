package cn.zwfw.approval;

import cn.zwfw.platform.event.Event;
import cn.zwfw.platform.event.EventOutbox;
import cn.zwfw.platform.event.Topics;
import java.time.Clock;
import java.util.Objects;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.support.TransactionTemplate;

/** Plays power-list-service: tells what it has published, as its contract says (docs/events.md). */
@TestConfiguration(proxyBeanMethods = false)
public class PowerList implements Topics.Owner {

    /** Accepting, two things at once, deciding. */
    public static final String FLOW =
            """
            {"nodes": [
              {"kind": "step", "id": "accept", "name": "受理", "office": "行政审批处",
               "duty": "HANDLER", "days": 1, "result": "受理通知书", "external": true},
              {"kind": "parallel", "id": "both", "branches": [
                {"nodes": [{"kind": "step", "id": "papers", "name": "材料审查", "office": "行政审批处",
                  "duty": "HANDLER", "days": 4, "result": "审查意见", "external": false}]},
                {"nodes": [{"kind": "step", "id": "visit", "name": "现场核查", "office": "监管处",
                  "duty": "HANDLER", "days": 5, "result": "核查记录", "external": true}]}]},
              {"kind": "step", "id": "decide", "name": "决定", "office": "分管领导",
               "duty": "PUBLISHER", "days": 3, "result": "许可决定", "external": true}]}
            """;

    private static final String TOPIC = "power-list.item";
    private static final String ORGANS = "power-list.organ";

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

    @Bean
    Topics.Owner organTopic() {
        return () -> ORGANS;
    }

    /** An item of the organ in the city. */
    public void tells(String code, int number, String status, String type, String name) {
        tell(
                TOPIC,
                code,
                "cn.zwfw.power-list.item.published.v1",
                document(code, number, status, type, name));
    }

    /** A licence of an organ of a district. */
    public void tellsOf(String region, String code, String name) {
        tell(
                TOPIC,
                code,
                "cn.zwfw.power-list.item.published.v1",
                document(code, 1, "1", "01", name)
                        .replace("\"region\": \"620100\"", "\"region\": \"" + region + "\""));
    }

    /** A licence as it is published. */
    public String document(String code, int number, String status) {
        return document(code, number, status, "01", "食品经营许可");
    }

    private static String document(
            String code, int number, String status, String type, String name) {
        return """
        {"list": "power-items", "code": "%s", "number": %d, "status": "%s",
         "kind": "%s", "ground": "%s", "effectiveFrom": "2026-01-05T09:00:00+08:00",
         "organ": "%s", "region": "620100",
         "content": {"name": "%s", "type": "%s", "office": "行政审批处",
           "bases": [{"law": "中华人民共和国食品安全法", "article": "第三十五条"}],
           "promisedLimit": {"length": 10, "unit": "WORKING_DAYS"},
           "statutoryLimit": {"length": 20, "unit": "WORKING_DAYS"},
           "flow": %s}}
        """
                .formatted(
                        code,
                        number,
                        status,
                        status.equals("1") ? "ADD" : "SUSPEND",
                        status.equals("1") ? "B9(1)" : "B12(1)",
                        code.substring(0, 18),
                        name,
                        type,
                        FLOW);
    }

    /** What an organ of the city is called. */
    public void tellsOrgan(String code, String name) {
        tell(
                ORGANS,
                code,
                "cn.zwfw.power-list.organ.registered.v1",
                """
                {"code": "%s", "region": "620100", "name": "%s", "version": 1}
                """
                        .formatted(code, name));
    }

    private void tell(String topic, String key, String type, String data) {
        var at = Objects.requireNonNull(clock.instant());
        transaction.executeWithoutResult(_ -> events.add(new Event(topic, key, type, at, data)));
    }
}
