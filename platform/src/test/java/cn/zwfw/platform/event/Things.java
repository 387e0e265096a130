package cn.zwfw.platform.event;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Things whose revisions count up; every change is told with the transaction that makes it. */
@Component
class Things {

    static final String CHANGED = "cn.zwfw.thing.changed.v1";

    private final JdbcClient jdbc;
    private final EventOutbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String topic;

    Things(
            JdbcClient jdbc,
            EventOutbox outbox,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${test.topic:" + ThingService.TOPIC + "}") String topic) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.topic = topic;
    }

    void change(String code) {
        transaction.executeWithoutResult(_ -> changeWithin(code));
    }

    void changeAndRollBack(String code) {
        transaction.executeWithoutResult(status -> {
            changeWithin(code);
            status.setRollbackOnly();
        });
    }

    /** Several threads at once, all of them changing all the things. */
    void changeMany(List<String> codes, int threads, int rounds) throws InterruptedException {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> writers =
                    IntStream.range(0, threads)
                            .<Future<?>>mapToObj(_ -> pool.submit(() -> changeAll(codes, rounds)))
                            .toList();
            for (Future<?> writer : writers) {
                writer.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A writer failed", e);
        }
    }

    private void changeAll(List<String> codes, int rounds) {
        for (int round = 0; round < rounds; round++) {
            codes.forEach(this::change);
        }
    }

    private void changeWithin(String code) {
        long revision =
                jdbc.sql(
                                """
                                insert into thing values (?, 1)
                                on conflict (code) do update set revision = thing.revision + 1
                                returning revision
                                """)
                        .param(code)
                        .query(Long.class)
                        .single();
        long micros = clock.millis() * 1000;
        String data =
                "{\"code\":\"%s\",\"revision\":%d,\"micros\":%d,\"unknown\":[1]}"
                        .formatted(code, revision, micros);
        outbox.add(new Event(topic, code, CHANGED, clock.instant(), data));
    }
}
