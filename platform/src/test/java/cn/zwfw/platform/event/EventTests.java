package cn.zwfw.platform.event;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTests {

    private static final String TYPE = "cn.zwfw.powerlist.item.published.v1";

    @Test
    void acceptsAPublishedItem() {
        assertThatCode(() -> event("power-list.item", "620100-01", TYPE, "{\"name\":\"许可\"}"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Power.List", "power_list", "../etc", "权责"})
    void refusesATopicThatKafkaOrAReaderWouldStumbleOver(String topic) {
        assertThatIllegalArgumentException().isThrownBy(() -> event(topic, "1", TYPE, "{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\0b", "line\nbreak"})
    void refusesAKeyWithControlCharacters(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> event("t", key, TYPE, "{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"published", "cn.zwfw.item", "cn.zwfw.item.v0", "Cn.item.v1"})
    void refusesATypeWithoutVersion(String type) {
        assertThatIllegalArgumentException().isThrownBy(() -> event("t", "1", type, "{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{} {}", "text"})
    void refusesContentThatIsNotOneJsonObject(String data) {
        assertThatIllegalArgumentException().isThrownBy(() -> event("t", "1", TYPE, data));
    }

    @Test
    void refusesContentThatNoBrokerWouldTake() {
        String large = "{\"text\":\"" + "许".repeat(Event.DATA_LIMIT / 3) + "\"}";

        assertThatIllegalArgumentException().isThrownBy(() -> event("t", "1", TYPE, large));
    }

    private static Event event(String topic, String key, String type, String data) {
        return new Event(topic, key, type, Instant.EPOCH, data);
    }
}
