package cn.zwfw.exchange;

import cn.zwfw.exchange.city.City;
import cn.zwfw.exchange.compare.Comparing;
import cn.zwfw.exchange.compare.Comparisons;
import cn.zwfw.exchange.compare.Difference;
import cn.zwfw.exchange.copy.Copy;
import cn.zwfw.exchange.copy.Following;
import cn.zwfw.exchange.report.Outbox;
import cn.zwfw.exchange.report.OutboxFolder;
import cn.zwfw.exchange.report.Reporting;
import cn.zwfw.exchange.round.Rounds;
import cn.zwfw.exchange.round.Step;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A district's client, whole: what it does is a matter of steps, and all it knows is stored. */
final class Client {

    private final Settings settings;
    private final Store store;
    private final City city;
    private final Rounds rounds;
    private final Clock clock;
    private final Copy copy;
    private final Outbox outbox;

    /**
     * @param clock of the city's zone
     */
    Client(Settings settings, Store store, City city, Rounds rounds, Clock clock) {
        this.settings = settings;
        this.store = store;
        this.city = city;
        this.rounds = rounds;
        this.clock = clock;
        this.copy = new Copy(store.database(), store.transaction(), clock);
        this.outbox = new Outbox(store.database(), store.transaction(), clock);
    }

    /** Makes the tables where there are none. */
    void open() throws InterruptedException {
        rounds.untilDone(() -> List.of(store.opening()));
    }

    /**
     * Takes what the city has published, and compares every day.
     *
     * @param once to end when nothing is left to take
     */
    void sync(boolean once) throws InterruptedException {
        var following = following();
        if (once) {
            rounds.untilDone(() -> List.copyOf(following));
            return;
        }
        var comparisons = new Comparisons(store.database(), clock);
        var comparing = comparing(following, comparisons, _ -> {});
        rounds.forEver(() -> {
            var since = lastTimeToCompare();
            var steps = new ArrayList<Step>(following);
            comparing.stream()
                    .filter(step -> comparisons.isDue(step.list(), since))
                    .forEach(steps::add);
            return steps;
        });
    }

    /**
     * Hands in what waits.
     *
     * @param once to end when nothing waits any more
     */
    void push(boolean once) throws InterruptedException {
        Supplier<List<Step>> steps =
                () -> {
                    var found = new ArrayList<Step>();
                    var folder = settings.outbox();
                    if (folder != null) {
                        found.add(new OutboxFolder(folder, store.database(), store.transaction()));
                    }
                    found.addAll(Reporting.all(city, outbox));
                    return found;
                };
        if (once) {
            rounds.untilDone(steps);
        } else {
            rounds.forEver(steps);
        }
    }

    /** What differs now, once the copy was brought in step. */
    List<Difference> compare() throws InterruptedException {
        var comparisons = new Comparisons(store.database(), clock);
        var found = new ArrayList<Difference>();
        var comparing = comparing(following(), comparisons, found::add);
        var done = new ArrayList<Step>();
        rounds.untilDone(() ->
                comparing.stream()
                        .filter(step -> !done.contains(step))
                        .<Step>map(step -> new Once(step, done))
                        .toList());
        return found;
    }

    private List<Following> following() {
        return settings.lists().stream()
                .map(list -> new Following(city, copy, list, settings.page()))
                .toList();
    }

    private List<Comparing> comparing(
            List<Following> following, Comparisons comparisons, Consumer<Difference> reader) {
        return following.stream()
                .map(step -> new Comparing(city, copy, step, comparisons, reader))
                .toList();
    }

    private Instant lastTimeToCompare() {
        var now = ZonedDateTime.now(clock);
        var today = now.with(settings.compareAt());
        return (today.isAfter(now) ? today.minusDays(1) : today).toInstant();
    }

    /** A step that is not taken up again when it is done. */
    private record Once(Step step, List<Step> done) implements Step {

        @Override
        public String name() {
            return step.name();
        }

        @Override
        public boolean advance() {
            var hasMore = step.advance();
            if (!hasMore) {
                done.add(step);
            }
            return hasMore;
        }
    }
}
