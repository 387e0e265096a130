package cn.zwfw.supervision.report.paper;

import cn.zwfw.platform.problem.Busy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Where papers are made, a few at once. Each takes a core for as long as it is drawn: on the
 * virtual threads that answer requests, nobody else would be answered meanwhile.
 */
@Component
class PressRoom {

    private static final int AT_ONCE = 2;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ExecutorService threads =
            Executors.newFixedThreadPool(
                    AT_ONCE, Thread.ofPlatform().daemon().name("paper-", 1).factory());

    /**
     * Makes a paper.
     *
     * @throws Busy when as many as there may be are being made
     */
    byte[] made(Supplier<byte[]> paper) {
        if (!places.tryAcquire()) {
            throw Busy.now();
        }
        try {
            return CompletableFuture.supplyAsync(paper, threads).join();
        } finally {
            places.release();
        }
    }
}
