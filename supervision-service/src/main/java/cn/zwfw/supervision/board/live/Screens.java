package cn.zwfw.supervision.board.live;

import cn.zwfw.platform.problem.Busy;
import cn.zwfw.supervision.board.Scope;
import java.util.HashSet;
import java.util.List;
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
    private final AtomicBoolean running = new AtomicBoolean();
    private final LiveSettings settings;

    Screens(LiveSettings settings) {
        this.settings = settings;
    }

    /**
     * Takes one in.
     *
     * @throws Busy when there are as many as there may be, and when the instance is being stopped
     */
    synchronized void add(Screen screen) {
        open.removeIf(Screen::isEnded);
        if (!running.get() || open.size() >= settings.listeners()) {
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
