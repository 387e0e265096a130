package cn.zwfw.platform.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Violations as they are found: the first are kept, the others only counted. */
public final class Violations {

    private static final int KEPT = 1_000;

    private final List<Violation> kept = new ArrayList<>();
    private final AtomicInteger further = new AtomicInteger();

    public void add(Violation violation) {
        if (kept.size() < KEPT) {
            kept.add(violation);
        } else {
            further.incrementAndGet();
        }
    }

    public void addAll(Collection<Violation> violations) {
        violations.forEach(this::add);
    }

    public boolean isEmpty() {
        return kept.isEmpty();
    }

    /**
     * Refuses what was sent if anything was found.
     *
     * @throws InvalidInput with what was kept and how much more there is
     */
    public void mustBeNone() {
        if (!kept.isEmpty()) {
            throw new InvalidInput(kept, further.get());
        }
    }
}
