package cn.zwfw.convenience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.convenience.inquiry.Asking;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.audit.TestTrail;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.platform.testing.TestDatabase;
import cn.zwfw.platform.testing.TestKafka;
import cn.zwfw.platform.testing.TestSecrets;
import cn.zwfw.platform.testing.TestTokens;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * A new key, while people ask and officers answer: one instance after another takes it, old values
 * move to it, the old key goes, and nobody notices.
 */
@Cites(value = "A17", rows = "X5")
class KeyRotationStory {

    private static final String OLD = TestTrail.random();
    private static final String NEW = TestTrail.random();
    private static final int PEOPLE = 4;

    private final String database = TestDatabase.create();
    private final String index = TestTrail.random();
    private final ReentrantReadWriteLock door = new ReentrantReadWriteLock();
    private final AtomicReference<List<Integer>> ports = new AtomicReference<>(List.of());
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    void aNewKeyTakesOverWithoutAFailedRequest() throws Exception {
        var before = instance(Map.of("k1", OLD, "k2", NEW), "k1");
        Asking.know(before.getBean(Organs.class), before.getBean(ListedOrgans.class));
        open(before);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> lives = new ArrayList<>();
            for (int person = 0; person < PEOPLE; person++) {
                lives.add(people.submit(this::askAndAnswer));
            }
            awaitMore(10);
            awaitNothingOutstanding(before);

            var with = instance(Map.of("k1", OLD, "k2", NEW), "k2");
            open(before, with);
            awaitMore(20);
            open(with);
            before.close();
            awaitNothingOutstanding(with);

            var after = instance(Map.of("k2", NEW), "k2");
            open(with, after);
            awaitMore(10);
            open(after);
            with.close();
            awaitMore(10);
            over.set(true);
            assertNoneFailed(lives);
            everythingIsReadBy(after);
            after.close();
        }
    }

    /** What is wrong ends this life, and is told when all are over. */
    private void askAndAnswer() {
        while (!over.get()) {
            var handed =
                    through(port -> new Asking(port).unknown("INQUIRY", Asking.organ(Api.ORGAN)));
            var number = handed.text("number");
            var replied = through(port -> new Asking(port).reply(handler(port), number));
            assertThat(replied.status()).as(replied.body()).isEqualTo(200);
            asked.add(number);
            for (int times = 0; times < 3; times++) {
                read(anyOf(List.copyOf(asked)));
            }
            answered.incrementAndGet();
        }
    }

    private void read(String number) {
        var read = through(port -> handler(port).get("/inquiries/" + number));
        assertThat(read.status()).as(read.body()).isEqualTo(200);
        assertThat(read.body()).contains("到期前多少天可以申请延续?").contains("届满三十日前可以申请。");
    }

    private void everythingIsReadBy(ConfigurableApplicationContext instance) {
        assertThat(asked).hasSizeGreaterThan(40);
        asked.forEach(this::read);
        awaitNothingOutstanding(instance);
    }

    /** For longer than runs are apart: what a run counted may have been written over since. */
    private static void awaitNothingOutstanding(ConfigurableApplicationContext instance) {
        await().during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(30))
                .until(() -> outstanding(instance) == 0);
    }

    /** As a balancer does: nobody is on the way to an instance when it is taken out. */
    private Answer through(Function<Integer, Answer> call) {
        door.readLock().lock();
        try {
            return call.apply(anyOf(ports.get()));
        } finally {
            door.readLock().unlock();
        }
    }

    private void open(ConfigurableApplicationContext... instances) {
        door.writeLock().lock();
        try {
            ports.set(List.of(instances).stream().map(KeyRotationStory::port).toList());
        } finally {
            door.writeLock().unlock();
        }
    }

    private void awaitMore(int more) {
        int goal = answered.get() + more;
        await().atMost(Duration.ofSeconds(60)).until(() -> answered.get() >= goal);
    }

    private static void assertNoneFailed(List<Future<?>> lives) throws InterruptedException {
        for (var life : lives) {
            try {
                life.get();
            } catch (ExecutionException failed) {
                throw new AssertionError(failed.getCause());
            }
        }
    }

    private ConfigurableApplicationContext instance(Map<String, String> keys, String current) {
        List<String> settings =
                new ArrayList<>(
                        List.of(
                                "--server.port=0",
                                "--management.server.port=0",
                                "--spring.datasource.url=" + database,
                                "--spring.datasource.username=postgres",
                                "--spring.datasource.password=postgres",
                                "--eureka.client.enabled=false",
                                "--zwfw.personal.reseal-every=200ms",
                                "--zwfw.personal.reseal-after=0s",
                                "--zwfw.personal.index-key=" + index,
                                "--zwfw.personal.current=" + current,
                                "--zwfw.limit.allowances.inquiries.person.times=100000",
                                "--zwfw.limit.allowances.inquiries.address.times=100000"));
        keys.forEach((id, key) -> settings.add("--zwfw.personal.keys." + id + "=" + key));
        return new SpringApplicationBuilder(
                        ConvenienceApplication.class, TestTokens.Accepted.class, Organs.class)
                .initializers(new TestKafka.Initializer(), new TestSecrets.Initializer())
                .run(settings.toArray(String[]::new));
    }

    /** Of all columns; not a number as long as one has not been counted. */
    private static double outstanding(ConfigurableApplicationContext instance) {
        return instance
                .getBean(MeterRegistry.class)
                .get("zwfw.personal.outstanding")
                .gauges()
                .stream()
                .mapToDouble(Gauge::value)
                .sum();
    }

    private static Api handler(int port) {
        return Api.officer(port, Duty.HANDLER);
    }

    private static int port(ConfigurableApplicationContext instance) {
        Environment environment = instance.getEnvironment();
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    private static <T> T anyOf(List<T> some) {
        return some.get(ThreadLocalRandom.current().nextInt(some.size()));
    }
}
