package cn.zwfw.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.namastack.outbox.handler.OutboxRecordMetadata;
import org.junit.jupiter.api.Test;

/** Rows written by one version are sent by another: what they contain and name is a contract. */
class OutboxMessageTests {

    private static final String ROW =
            """
            {"id":"7","topic":"power-list.item","key":"k","type":"cn.zwfw.powerlist.item.published.v1",\
            "time":"2026-01-01T00:00:00Z","data":"{}","traceparent":null}\
            """;

    @Test
    void isWrittenAsItHasAlwaysBeen() {
        assertThat(new OutboxPayloads().serialize(message())).isEqualTo(ROW);
    }

    @Test
    void isReadFromOlderAndNewerRows() {
        String older = ROW.replace(",\"traceparent\":null", "");
        String newer = ROW.replace("\"id\"", "\"novelty\":{\"a\":1},\"id\"");

        assertThat(new OutboxPayloads().deserialize(older, OutboxMessage.class))
                .isEqualTo(message());
        assertThat(new OutboxPayloads().deserialize(newer, OutboxMessage.class))
                .isEqualTo(message());
    }

    @Test
    void isNamedAsInTheRowsThatWait() throws NoSuchMethodException {
        assertThat(OutboxMessage.class.getName()).isEqualTo("cn.zwfw.platform.event.OutboxMessage");
        assertThat(EventRelay.class.getName()).isEqualTo("cn.zwfw.platform.event.EventRelay");
        assertThat(
                        EventRelay.class.getMethod(
                                "handle", OutboxMessage.class, OutboxRecordMetadata.class))
                .isNotNull();
    }

    private static OutboxMessage message() {
        return new OutboxMessage(
                "7",
                "power-list.item",
                "k",
                "cn.zwfw.powerlist.item.published.v1",
                "2026-01-01T00:00:00Z",
                "{}",
                null);
    }
}
