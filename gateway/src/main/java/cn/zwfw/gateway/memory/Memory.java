package cn.zwfw.gateway.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The answers that are remembered. Once a publication has been told here, no answer from before it
 * is given any more: what was kept is dropped, and what is being read is overtaken, so that it is
 * neither kept nor given to who comes later. One lock orders these two against each other.
 */
@Component
class Memory {

    private final Cache<List<String>, Kept> kept;
    private final Map<AnswerKey, Reading> underWay = new HashMap<>();
    private final Lock order = new ReentrantLock();

    Memory(MemorySettings settings) {
        this.kept =
                Caffeine.newBuilder()
                        .maximumWeight(settings.size().toBytes())
                        .<List<String>, Kept>weigher((_, one) -> one.size())
                        .build();
    }

    /**
     * An answer, and what it answers.
     *
     * @param key what changes it follows from this
     */
    record Kept(AnswerKey key, KeptAnswer answer) {

        private int size() {
            return key.size() + answer.size();
        }
    }

    /**
     * What is known of exactly what is asked, whatever it is.
     *
     * @param asked as {@link AnswerKey#asked} tells it
     */
    @Nullable Kept known(List<String> asked) {
        return kept.getIfPresent(asked);
    }

    /** The answer alone, for who cannot read it for others. */
    @Nullable KeptAnswer known(AnswerKey key) {
        var known = known(key.asked());
        return known == null ? null : known.answer();
    }

    /** One who asks at a time is told to read what is not known. */
    Found find(AnswerKey key) {
        order.lock();
        try {
            var known = known(key);
            if (known != null) {
                return new Found.Known(known);
            }
            var running = underWay.get(key);
            if (running != null) {
                return new Found.UnderWay(running);
            }
            var begun = Reading.of(key);
            underWay.put(key, begun);
            return new Found.ToRead(begun);
        } finally {
            order.unlock();
        }
    }

    /** What a reading gave; nothing when it failed or is not for others. */
    void end(Reading reading, @Nullable KeptAnswer read) {
        order.lock();
        try {
            underWay.remove(reading.key(), reading);
            if (read != null && !reading.overtaken().get()) {
                kept.put(reading.key().asked(), new Kept(reading.key(), read));
            }
        } finally {
            order.unlock();
        }
        reading.tell(read);
    }

    /**
     * Something was published.
     *
     * @param about the key of the event; every thing of the topic when it has none
     */
    void published(String topic, @Nullable String about) {
        drop(key -> key.changesBy(topic, about));
    }

    private void drop(Predicate<AnswerKey> changed) {
        order.lock();
        try {
            underWay.values()
                    .removeIf(reading -> {
                        var isChanged = changed.test(reading.key());
                        if (isChanged) {
                            reading.overtaken().set(true);
                        }
                        return isChanged;
                    });
            kept.asMap().values().removeIf(one -> changed.test(one.key()));
        } finally {
            order.unlock();
        }
    }
}
