package cn.zwfw.supervision.watch;

import cn.zwfw.platform.calendar.WorkCalendars;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.ledger.Derived;
import cn.zwfw.supervision.ledger.LedgerEntry;
import cn.zwfw.supervision.ledger.Topic;
import cn.zwfw.supervision.sign.Sighted;
import cn.zwfw.supervision.sign.Sign;
import cn.zwfw.supervision.sign.Subject;
import cn.zwfw.supervision.sign.Watcher;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at a thing whenever something is told of it, and again at the moment at which somebody will
 * have something to say of it. What is made of it follows from the newest that was told, the rules,
 * the working days and the moment; nothing else is remembered.
 */
@Component
@Cites(
        value = {"A14", "A16", "A24"},
        rows = {"S0", "S1"})
class Watch implements Derived {

    private final Map<Topic, List<Watcher>> watchers;
    private final List<Onlooker> onlookers;
    private final Moments moments;
    private final WorkCalendars calendars;
    private final Clock clock;

    Watch(
            List<Watcher> watchers,
            List<Onlooker> onlookers,
            Moments moments,
            WorkCalendars calendars,
            Clock clock) {
        this.watchers = watchers.stream().collect(Collectors.groupingBy(Watcher::topic));
        this.onlookers = List.copyOf(onlookers);
        this.moments = moments;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public List<String> tables() {
        return Stream.concat(
                        Stream.of(Moments.TABLE),
                        onlookers.stream().flatMap(onlooker -> onlooker.tables().stream()))
                .toList();
    }

    @Override
    public void derive(LedgerEntry entry) {
        if (watchers.containsKey(entry.topic())) {
            look(entry);
        }
    }

    /** Looks at what the ledger has; it is held, so that nobody else looks meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    void look(LedgerEntry entry) {
        var calendar = calendars.current();
        var seen =
                watchers.getOrDefault(entry.topic(), List.of()).stream()
                        .map(watcher -> watcher.look(entry, calendar))
                        .toList();
        var signs = seen.stream().map(Sighted::signs).flatMap(List::stream).toList();
        show(seen.getFirst().subject(), signs, clock.instant());
    }

    private void show(Subject subject, List<Sign> signs, Instant now) {
        var next =
                onlookers.stream()
                        .map(onlooker -> onlooker.see(subject, signs, now))
                        .flatMap(Optional::stream)
                        .min(Comparator.naturalOrder());
        moments.put(subject, signs, next.orElse(null));
    }
}
