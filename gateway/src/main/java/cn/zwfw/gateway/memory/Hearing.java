package cn.zwfw.gateway.memory;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Up to when everything that was published has been heard, topic by topic. A topic that is not
 * there, or not heard of for too long, is one of which anything may have been published since.
 */
@Component
class Hearing {

    private final Map<String, Long> heardUntil = new ConcurrentHashMap<>();
    private final long silence;

    Hearing(MemorySettings settings) {
        this.silence = settings.silence().toNanos();
    }

    /** Whether memory may be believed in what follows from these topics. */
    boolean isSure(Set<String> topics) {
        var now = System.nanoTime();
        for (var topic : topics) {
            if (!isFresh(heardUntil.get(topic), now)) {
                return false;
            }
        }
        return true;
    }

    private boolean isFresh(@Nullable Long until, long now) {
        return until != null && now - until < silence;
    }

    /**
     * @param moment by {@link System#nanoTime}: all that was published before it has been heard
     */
    void heardAll(String topic, long moment) {
        heardUntil.put(topic, moment);
    }

    void lost(String topic) {
        heardUntil.remove(topic);
    }
}
