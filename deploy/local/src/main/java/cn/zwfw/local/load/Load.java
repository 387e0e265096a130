package cn.zwfw.local.load;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code load}: errands at a set rate, whatever the platform answers. Ends with 0 when no request
 * failed, with 1 when one did, with 2 when it could not begin.
 */
final class Load {

    private static final int WRITERS = 48;
    private static final int READERS = 48;
    private static final Duration LONGEST_END = Duration.ofMinutes(3);

    private final Semaphore writers = new Semaphore(WRITERS);
    private final Semaphore readers = new Semaphore(READERS);
    private final Options options;
    private final Clock clock;
    private final Tally tally;
    private final Client client;

    private Load(Options options, Clock clock) {
        this.options = options;
        this.clock = clock;
        this.tally = new Tally(clock);
        var sessions = new Sessions(options.issuer(), clock);
        this.client = new Client(options, sessions, tally, clock);
    }

    static void main(String[] arguments) throws InterruptedException {
        try {
            System.exit(new Load(Options.of(arguments), Clock.systemUTC()).run());
        } catch (IllegalArgumentException | IllegalStateException | IOException unusable) {
            System.err.println(unusable.getMessage());
            System.exit(2);
        }
    }

    private int run() throws IOException, InterruptedException {
        try (var ledger = new Ledger(options.ledger(), clock)) {
            var mix = ready(ledger);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                begin(mix, threads);
                client.giveUpAt(clock.instant().plus(LONGEST_END));
                threads.shutdown();
                if (!threads.awaitTermination(LONGEST_END.toSeconds() + 60, TimeUnit.SECONDS)) {
                    tally.failed("unfinished", "errands were under way at the end");
                    threads.shutdownNow();
                }
            }
            var report =
                    JsonMapper.builder().build().writeValueAsString(tally.report(ledger.writes()));
            if (options.report() != null) {
                Files.writeString(options.report(), report + "\n");
            }
            System.out.println(report);
        }
        return tally.failed() == 0 ? 0 : 1;
    }

    private Mix ready(Ledger ledger) throws IOException, InterruptedException {
        try {
            return Mix.ready(client, ledger);
        } catch (Unserved unserved) {
            throw new IOException("the load cannot begin: " + unserved.getMessage(), unserved);
        }
    }

    private void begin(Mix mix, ExecutorService threads) throws InterruptedException {
        var began = clock.instant();
        for (long n = 0; goesOn(began); n++) {
            var due = began.plusNanos(n * 1_000_000_000L / options.rate());
            var wait = Duration.between(clock.instant(), due);
            if (wait.isPositive()) {
                Thread.sleep(wait);
            }
            begin(mix, threads, ThreadLocalRandom.current().nextInt(100));
        }
    }

    private void begin(Mix mix, ExecutorService threads, int hundredth) {
        var places = Mix.writes(hundredth) ? writers : readers;
        if (!places.tryAcquire()) {
            tally.skipped();
            return;
        }
        threads.execute(() -> {
            try {
                mix.errand(hundredth).run();
            } catch (Unserved _) {
                // counted where it happened
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } finally {
                places.release();
            }
        });
    }

    private boolean goesOn(Instant began) {
        return clock.instant().isBefore(began.plus(options.lasts()))
                && (options.until() == null || Files.notExists(options.until()));
    }
}
