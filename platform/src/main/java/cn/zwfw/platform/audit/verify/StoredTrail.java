package cn.zwfw.platform.audit.verify;

import cn.zwfw.platform.audit.chain.Batch;
import cn.zwfw.platform.audit.chain.StoredEntry;
import cn.zwfw.platform.audit.chain.Trail;
import cn.zwfw.platform.audit.chain.Trail.End;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A trail as it is in its database, read a batch at a time while it goes on growing. */
final class StoredTrail {

    private static final int PAGE = 50;

    /** More would be told by the metric long before. */
    private static final int MOST_UNSEALED = 10_000;

    private final Trail trail;
    private final AtomicReference<End> end = new AtomicReference<>(End.NONE);

    StoredTrail(Trail trail) {
        this.trail = trail;
    }

    Stream<Link> links() {
        return Stream.iterate(trail.after(0, PAGE), page -> !page.isEmpty(), this::next)
                .flatMap(List::stream)
                .map(this::link);
    }

    /** What comes after the links that were read. */
    List<StoredEntry> unsealed() {
        return trail.unsealed(end.get(), Long.MAX_VALUE, MOST_UNSEALED);
    }

    /** Each batch after its entries, then what is not sealed yet. */
    void forEach(Consumer<Batch> batches, Consumer<StoredEntry> entries) {
        links().forEach(link -> {
            link.entries().forEach(entries);
            batches.accept(link.batch());
        });
        unsealed().forEach(entries);
    }

    private List<Batch> next(List<Batch> page) {
        return trail.after(page.getLast().number(), PAGE);
    }

    private Link link(Batch batch) {
        var upTo = End.of(batch);
        return new Link(batch, trail.between(end.getAndSet(upTo), upTo));
    }
}
