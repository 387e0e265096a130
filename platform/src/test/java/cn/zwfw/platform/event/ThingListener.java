package cn.zwfw.platform.event;

import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Two consumers as other services have them: one that must not count twice, one that keeps the
 * newest state.
 */
@Component
public class ThingListener {

    public static final String LEDGER = "thing-ledger";
    public static final String COPY = "thing-copy";

    private final Inbox inbox;
    private final JdbcClient jdbc;
    private final Clock clock;

    ThingListener(Inbox inbox, JdbcClient jdbc, Clock clock) {
        this.inbox = inbox;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @KafkaListener(topics = "${test.topic:" + ThingService.TOPIC + "}", groupId = LEDGER)
    void onChange(ConsumerRecord<String, byte[]> message) {
        inbox.once(message, this::book);
    }

    @KafkaListener(topics = "${test.topic:" + ThingService.TOPIC + "}", groupId = COPY)
    void onState(ConsumerRecord<String, byte[]> message) {
        inbox.each(message, this::keepIfNewer);
    }

    private void book(ReceivedEvent event) {
        boolean refused =
                jdbc.sql("select exists (select from refused where code = ?)")
                        .param(event.subject())
                        .query(Boolean.class)
                        .single();
        jdbc.sql("insert into arrival (code, revision, micros, trace) values (?, ?, ?, ?)")
                .params(
                        event.subject(),
                        event.data().path("revision").asLong(0),
                        clock.millis() * 1000 - event.data().path("micros").asLong(0),
                        MDC.get("traceId"))
                .update();
        if (refused) {
            throw new IllegalStateException("no such thing as " + event.subject());
        }
    }

    private void keepIfNewer(ReceivedEvent event) {
        jdbc.sql(
                        """
                        insert into thing_copy values (?, ?) on conflict (code)
                        do update set revision = excluded.revision
                        where thing_copy.revision < excluded.revision
                        """)
                .params(event.subject(), event.data().path("revision").asLong(0))
                .update();
    }
}
