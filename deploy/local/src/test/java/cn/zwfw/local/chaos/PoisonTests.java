package cn.zwfw.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;

class PoisonTests {

    /** What a broker takes in one message unless it is told otherwise, in bytes. */
    private static final int MOST = 1_048_588;

    @Test
    void isKnownByItsKeyAndNotTooLargeToBeSent() {
        var messages =
                Poison.messages(
                        "approval.case", "cn.zwfw.approval.case.changed.v1", Clock.systemUTC());

        assertThat(messages)
                .hasSize(4)
                .allMatch(message -> message.key().startsWith(Poison.KEY))
                .allMatch(message -> message.value().length < MOST - 1_000)
                .anyMatch(message -> message.value().length > 800_000);
    }
}
