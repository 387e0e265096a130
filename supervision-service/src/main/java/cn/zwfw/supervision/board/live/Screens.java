package cn.zwfw.supervision.board.live;

import cn.zwfw.platform.problem.Busy;
import cn.zwfw.supervision.board.Scope;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The streams of this instance. They are the first that end when it is stopped, so that the web
 * server, which waits for what is under way, has nothing of them to wait for.
 */
@Component
class Screens implements SmartLifecycle {

    private final Set<Screen> open = new HashSet<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final AtomicBoolean running = new AtomicBoolean();
    private final LiveSettings settings;

    Screens(LiveSettings settings) {
        this.settings = settings;
    }

    /**
     * Keeps a place for a stream of somebody, before anything is asked on its behalf.
     *
     * @throws Busy when there are as many as there may be, all together or of this person, and when
     *     the instance is being stopped
     */
    synchronized void reserve(String person) {
        if (!running.get()
                || taken() >= settings.listeners()
                || places.getOrDefault(person, 0) >= settings.perPerson()) {
            throw Busy.now();
        }
        places.merge(person, 1, Integer::sum);
    }

    /** How many places are kept. */
    synchronized int taken() {
        return places.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Gives back a place that was kept. */
    synchronized void release(String person) {
        places.computeIfPresent(person, (_, taken) -> taken == 1 ? null : taken - 1);
    }

    /**
     * Takes one in for which a place is kept.
     *
     * @throws Busy when the instance is being stopped
     */
    synchronized void add(Screen screen) {
        if (!running.get()) {
            throw Busy.now();
        }
        open.add(screen);
    }

    synchronized void remove(Screen screen) {
        open.remove(screen);
    }

    synchronized List<Screen> all() {
        return List.copyOf(open);
    }

    Set<Scope> scopes() {
        return all().stream().map(Screen::scope).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public synchronized void start() {
        running.set(true);
    }

    @Override
    public synchronized void stop() {
        running.set(false);
        open.forEach(Screen::end);
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }
}
