package cn.zwfw.gateway.memory;

import cn.zwfw.gateway.topic.Hearer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Hears what is published, from now on, and lets memory forget what it changes. */
@Component
class Publications implements Hearer {

    private final MemorySettings settings;
    private final Memory memory;
    private final Hearing hearing;
    private final Counter heard;

    Publications(MemorySettings settings, Memory memory, Hearing hearing, MeterRegistry meters) {
        this.settings = settings;
        this.memory = memory;
        this.hearing = hearing;
        this.heard =
                Counter.builder("zwfw.gateway.memory.publications")
                        .description("events that were heard")
                        .register(meters);
    }

    @Override
    public Set<String> topics() {
        return settings.isOff() ? Set.of() : settings.topics();
    }

    @Override
    public boolean fromTheBeginning() {
        return false;
    }

    @Override
    public void heard(String topic, String key, byte[] value) {
        memory.published(topic, key);
        heard.increment();
    }

    @Override
    public void heardAll(String topic, long moment) {
        hearing.heardAll(topic, moment);
    }

    @Override
    public void lost(String topic) {
        hearing.lost(topic);
        memory.published(topic, null);
    }
}
