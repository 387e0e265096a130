package cn.zwfw.gateway.store;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Does what blocks on virtual threads, so that no event loop waits for a database. */
@Component
public class BlockingWork implements AutoCloseable {

    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("store-", 0).factory());

    /**
     * What the work gives, or {@link java.util.concurrent.TimeoutException} after so long. It goes
     * on then and is not interrupted: that would cost a connection to the database.
     */
    public <T> Mono<T> within(Duration patience, Supplier<T> work) {
        return Mono.fromFuture(() -> CompletableFuture.supplyAsync(work, threads), true)
                .timeout(patience);
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
