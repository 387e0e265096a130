package cn.zwfw.platform.event;

import cn.zwfw.platform.testing.TestKafka;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures what docs/decisions/0001 quotes; not part of the build. Arguments: {@code latency POLL
 * SECONDS INSTANCES}, {@code idle POLL SECONDS}, {@code outage SECONDS}, {@code kill TIMES}. Broker
 * and service share this process.
 */
final class EventBench {

    private static final int RATE = 200;

    private final PrintStream out;
    private final Database database;
    private final String topic = "bench.thing";

    private EventBench(PrintStream out, Database database) {
        this.out = out;
        this.database = database;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (PrintStream out =
                        new PrintStream(
                                new FileOutputStream(FileDescriptor.out),
                                true,
                                StandardCharsets.UTF_8);
                Database database = new Database()) {
            EventBench bench = new EventBench(out, database);
            switch (arguments[0]) {
                case "latency" ->
                        bench.latency(
                                arguments[1],
                                Integer.parseInt(arguments[2]),
                                Integer.parseInt(arguments[3]));
                case "idle" -> bench.idle(arguments[1], Integer.parseInt(arguments[2]));
                case "outage" -> bench.outage(Integer.parseInt(arguments[1]));
                case "kill" -> bench.kill(Integer.parseInt(arguments[1]));
                default -> throw new IllegalArgumentException(arguments[0]);
            }
        }
        Runtime.getRuntime().exit(0);
    }

    private void latency(String poll, int seconds, int instances) throws InterruptedException {
        List<ConfigurableApplicationContext> services = new ArrayList<>();
        for (int i = 0; i < instances; i++) {
            services.add(service(poll));
        }
        try (ArrivalWatch watch = new ArrivalWatch(topic)) {
            write(services, 10, watch);
            watch.forget();
            Usage before = Usage.now(database);
            write(services, seconds, watch);
            out.println("busy " + Usage.now(database).since(before));
            watch.awaitAll();
            out.println("poll " + poll + ", instances " + instances + ": " + watch.summary());
        }
        services.forEach(ConfigurableApplicationContext::close);
    }

    private void idle(String poll, int seconds) throws InterruptedException {
        try (ConfigurableApplicationContext _ = service(poll)) {
            TimeUnit.SECONDS.sleep(8);
            Usage before = Usage.now(database);
            TimeUnit.SECONDS.sleep(seconds);
            out.println("idle, poll " + poll + ": " + Usage.now(database).since(before));
        }
    }

    private void outage(int seconds) throws InterruptedException {
        try (ConfigurableApplicationContext service = service("50ms");
                ArrivalWatch watch = new ArrivalWatch(topic)) {
            write(List.of(service), 5, watch);
            TestKafka.stop();
            write(List.of(service), seconds, watch);
            long back = System.nanoTime();
            TestKafka.start();
            write(List.of(service), 5, watch);
            watch.awaitAll();
            out.println("all there " + (System.nanoTime() - back) / 1_000_000 + " ms after return");
            out.println("outage of " + seconds + " s: " + watch.summary());
        }
    }

    private void kill(int times) throws IOException, InterruptedException {
        try (ArrivalWatch watch = new ArrivalWatch(topic)) {
            for (int i = 0; i < times; i++) {
                Process victim = WritingProcess.start(database, topic, "20ms");
                int commits = ThreadLocalRandom.current().nextInt(50, 400);
                WritingProcess.killAfter(victim, commits);
                out.println("killed after " + commits);
            }
            long restarted = System.nanoTime();
            try (ConfigurableApplicationContext _ =
                    ThingService.start(
                            database, TestKafka.bootstrapServers(), Map.of("test.topic", topic))) {
                Arrivals arrivals = new Arrivals(database.client());
                arrivals.awaitComplete(Duration.ofMinutes(2));
                long took = (System.nanoTime() - restarted) / 1_000_000;
                out.println(arrivals.committed() + " committed, all there after " + took + " ms");
                out.println("on the topic: " + watch.summary());
            }
        }
    }

    private ConfigurableApplicationContext service(String poll) {
        return ThingService.start(
                database,
                TestKafka.bootstrapServers(),
                new HashMap<>(
                        Map.of(
                                "test.topic", topic,
                                "spring.kafka.listener.auto-startup", "false",
                                "namastack.outbox.polling.fixed.interval", poll)));
    }

    private static void write(
            List<ConfigurableApplicationContext> services, int seconds, ArrivalWatch watch)
            throws InterruptedException {
        AtomicInteger count = new AtomicInteger();
        try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
                ExecutorService writers = Executors.newFixedThreadPool(8)) {
            Runnable change =
                    () -> {
                        int number = count.getAndIncrement();
                        String code = "thing-" + number % 500;
                        services.get(number % services.size()).getBean(Things.class).change(code);
                        watch.committed(code);
                    };
            Future<?> ticking =
                    clock.scheduleAtFixedRate(
                            () -> writers.execute(change),
                            0,
                            1_000_000 / RATE,
                            TimeUnit.MICROSECONDS);
            TimeUnit.SECONDS.sleep(seconds);
            ticking.cancel(false);
        }
    }
}
