package cn.zwfw.supervision.board.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.zwfw.supervision.board.Board;
import cn.zwfw.supervision.board.Scope;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One stream. Whoever has news for it never waits: what is not taken soon enough ends it, and its
 * client comes again.
 */
final class Screen {

    static final int WAITING = 1_000;

    private final Scope scope;
    private final BlockingQueue<Message> waiting = new LinkedBlockingQueue<>(WAITING);
    private final AtomicReference<@Nullable Board> shown = new AtomicReference<>();
    private final AtomicReference<Place> place;
    private final AtomicLong countedAt = new AtomicLong(System.nanoTime());
    private final AtomicLong lookedAt = new AtomicLong(System.nanoTime());
    private final AtomicBoolean ended = new AtomicBoolean();

    /** A stream whose cards follow on a place. */
    Screen(Scope scope, Place place) {
        this.scope = scope;
        this.place = new AtomicReference<>(place);
    }

    Scope scope() {
        return scope;
    }

    /** Up to where it has been told of cards. */
    Place place() {
        return Objects.requireNonNull(place.get());
    }

    /** It has been told of every card up to there. */
    void isAt(Place reached) {
        lookedAt.set(System.nanoTime());
        place.accumulateAndGet(reached, Screen::later);
    }

    private static Place later(Place one, Place other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    /** Whether nobody has counted, or looked for cards, for so long. */
    boolean isBlindFor(Duration time) {
        var since = System.nanoTime() - time.toNanos();
        return countedAt.get() - since < 0 || lookedAt.get() - since < 0;
    }

    /** Tells it the figures, unless they say what they said before. */
    void tell(Board board, Message figures) {
        countedAt.set(System.nanoTime());
        var before = shown.getAndSet(board);
        if (before == null || !before.saysAsMuchAs(board)) {
            tell(figures);
        }
    }

    void tell(Message message) {
        if (!waiting.offer(message)) {
            end();
        }
    }

    /** What still waits is not written any more. */
    void end() {
        ended.set(true);
        waiting.clear();
        // wakes whoever waits for something
        waiting.offer(Message.HEARTBEAT);
    }

    boolean isEnded() {
        return ended.get();
    }

    /**
     * Writes what comes, until it ends.
     *
     * @param heartbeat how long it waits for news before it gives a sign of life
     * @param lasts asked before every wait, and after it
     * @throws IOException when the client is away
     */
    void show(OutputStream out, Duration heartbeat, BooleanSupplier lasts) throws IOException {
        try {
            while (lasts.getAsBoolean()) {
                var next = waiting.poll(heartbeat.toMillis(), TimeUnit.MILLISECONDS);
                if (ended.get() || !lasts.getAsBoolean()) {
                    return;
                }
                out.write((next == null ? Message.HEARTBEAT : next).text().getBytes(UTF_8));
                out.flush();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
