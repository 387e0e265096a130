package cn.zwfw.local.load.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class ToldTests {

    private static final List<Thing> OWNER = List.of(new Thing("C1", 2, "ACCEPTED"));

    @Test
    void holdsWhatWasToldLast() {
        var told =
                Told.newest(
                        List.of(
                                message(0, "C1", "{\"version\": 1, \"state\": \"SUBMITTED\"}"),
                                message(1, "poison-shape", "[]"),
                                message(2, "620102/QLH-1", "{\"version\": 3}"),
                                message(3, "C1", "{\"version\": 2, \"state\": \"ACCEPTED\"}")),
                        "version",
                        "state");

        assertThat(told).containsExactlyElementsOf(OWNER);
    }

    @Test
    void anOlderVersionToldLastIsALoss() {
        var told =
                Told.newest(
                        List.of(
                                message(0, "C1", "{\"version\": 2, \"state\": \"ACCEPTED\"}"),
                                message(1, "C1", "{\"version\": 1, \"state\": \"SUBMITTED\"}")),
                        "version",
                        "state");

        assertThat(Copies.compare(OWNER, told).lost()).containsExactly("C1");
    }

    @Test
    void whatNobodyOwnsIsBesides() {
        var told =
                Told.newest(
                        List.of(
                                message(0, "C1", "{\"version\": 2, \"state\": \"ACCEPTED\"}"),
                                message(1, "C2", "no JSON")),
                        "version",
                        "state");

        var copies = Copies.compare(OWNER, told);
        assertThat(copies.lost()).isEmpty();
        assertThat(copies.doubled()).containsExactly("C2");
    }

    private static ConsumerRecord<String, byte[]> message(int offset, String key, String value) {
        return new ConsumerRecord<>(
                "approval.case", 0, offset, key, value.getBytes(StandardCharsets.UTF_8));
    }
}
