package cn.zwfw.gateway.topic;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets everybody hear who wants to, as long as the gateway runs; a thread for each. */
@Component
class TopicListeners implements SmartLifecycle {

    private final List<Hearer> hearers;
    private final Map<String, Object> connection;

    /** Counted down when they are to end. */
    private final AtomicReference<@Nullable CountDownLatch> running = new AtomicReference<>();

    TopicListeners(List<Hearer> hearers, KafkaProperties kafka) {
        this.hearers =
                hearers.stream().filter(hearer -> !hearer.topics().isEmpty()).toList();
        this.connection = kafka.buildConsumerProperties();
    }

    @Override
    public void start() {
        var ended = new CountDownLatch(1);
        if (running.compareAndSet(null, ended)) {
            hearers.forEach(hearer ->
                    Thread.ofPlatform()
                            .daemon()
                            .name("hearing-", 0)
                            .start(new TopicListener(hearer, connection, ended)));
        }
    }

    @Override
    public void stop() {
        var ended = running.getAndSet(null);
        if (ended != null) {
            ended.countDown();
        }
    }

    @Override
    public boolean isRunning() {
        return running.get() != null;
    }
}
