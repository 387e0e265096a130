package cn.zwfw.platform.event.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.event.Database;
import cn.zwfw.platform.event.Messages;
import cn.zwfw.platform.event.ReceivedEvent;
import cn.zwfw.platform.event.ThingService;
import cn.zwfw.platform.event.history.TopicHistory.Heard;
import cn.zwfw.platform.testing.TestKafka;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.kafka.core.KafkaTemplate;

/** Nothing is missed while the database is away or busy; what cannot be taken in is counted. */
@Cites(value = "A24", rows = "S0")
class TopicHistoryTests {

    private static final String TOPIC = "history.thing";

    private static Database database;
    private static ConfigurableApplicationContext service;

    private final List<String> taken = new ArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();

    @BeforeAll
    @SuppressWarnings("unchecked")
    static void tell() {
        database = new Database();
        service =
                ThingService.start(
                        database,
                        TestKafka.bootstrapServers(),
                        Map.of("test.topic", TOPIC, "zwfw.history.patience", "2s"));
        KafkaTemplate<String, byte[]> template = service.getBean(KafkaTemplate.class);
        for (var code : List.of("one", "two", "three")) {
            template.send(Messages.of(TOPIC, code, UUID.randomUUID().toString(), "{}")).join();
        }
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
        database.close();
    }

    @Test
    void anEventThatMeetsALockIsTakenInWhenTheLockIsGone() {
        var heard = history(_ -> failTimes(3, new CannotAcquireLockException("deadlock detected")));

        assertThat(heard).isEqualTo(new Heard(3, 0));
        assertThat(taken).containsExactlyInAnyOrder("one", "two", "three");
        assertThat(failures).hasValue(3);
    }

    @Test
    void aDatabaseThatStaysAwayEndsTheReading() {
        var away = new DataAccessResourceFailureException("connection refused");

        assertThatThrownBy(() -> history(_ -> failTimes(Integer.MAX_VALUE, away))).isSameAs(away);
        assertThat(taken).isEmpty();
        assertThat(failures.get()).isGreaterThan(2);

        failures.set(0);
        assertThat(history(_ -> {})).isEqualTo(new Heard(3, 0));
    }

    @Test
    void whatCannotBeTakenInIsTriedOnceAndCounted() {
        var heard =
                history(event -> {
                    if (event.subject().equals("two")) {
                        failTimes(1, new DataIntegrityViolationException("too long"));
                    }
                });

        assertThat(heard).isEqualTo(new Heard(3, 1));
        assertThat(taken).containsExactlyInAnyOrder("one", "three");
    }

    private Heard history(Consumer<ReceivedEvent> before) {
        return service.getBean(TopicHistory.class)
                .tell(
                        Set.of(TOPIC),
                        () -> {},
                        (_, event) -> {
                            before.accept(event);
                            taken.add(event.subject());
                        });
    }

    private void failTimes(int times, RuntimeException failure) {
        if (failures.get() < times) {
            failures.incrementAndGet();
            throw failure;
        }
    }
}
