package cn.zwfw.supervision.card;

import cn.zwfw.platform.calendar.WorkCalendars;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.ledger.Derived;
import cn.zwfw.supervision.ledger.LedgerEntry;
import cn.zwfw.supervision.ledger.Topic;
import cn.zwfw.supervision.rule.Aspect;
import cn.zwfw.supervision.rule.Rules;
import cn.zwfw.supervision.sign.Sighted;
import cn.zwfw.supervision.sign.Sign;
import cn.zwfw.supervision.sign.Subject;
import cn.zwfw.supervision.sign.Watcher;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at a thing whenever something is told of it, and again at the moment at which a rule will
 * have something to say. What stands follows from the newest that was told, the rules, the working
 * days and the moment; nothing else is remembered.
 */
@Component
@Cites(
        value = {"A14", "A16", "A24"},
        rows = {"S0", "S1"})
class Watch implements Derived {

    private final Map<Topic, List<Watcher>> watchers = new EnumMap<>(Topic.class);
    private final Rules rules;
    private final Cards cards;
    private final CardIds ids;
    private final Moments moments;
    private final CardEvents events;
    private final WorkCalendars calendars;
    private final Clock clock;

    Watch(
            List<Watcher> watchers,
            Rules rules,
            Cards cards,
            CardIds ids,
            Moments moments,
            CardEvents events,
            WorkCalendars calendars,
            Clock clock) {
        watchers.forEach(watcher ->
                this.watchers
                        .computeIfAbsent(watcher.topic(), _ -> new ArrayList<>())
                        .add(watcher));
        this.rules = rules;
        this.cards = cards;
        this.ids = ids;
        this.moments = moments;
        this.events = events;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public List<String> tables() {
        return List.of(Cards.TABLE, Moments.TABLE);
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
        var subject = seen.getFirst().subject();
        var signs = seen.stream().map(Sighted::signs).flatMap(List::stream).toList();
        put(subject, signs, clock.instant());
    }

    private void put(Subject subject, List<Sign> signs, Instant now) {
        var reading = Reading.of(signs, rules.versions());
        var before = new HashSet<>(cards.of(subject.topic(), subject.key()));
        for (var aspect : Aspect.values()) {
            var raises = reading.until(aspect, now);
            if (!raises.isEmpty()) {
                var card = new Card(ids.of(subject, aspect), subject, aspect, raises);
                cards.put(card);
                events.tell(card);
                before.remove(card.id());
            }
        }
        before.forEach(this::remove);
        moments.put(subject, signs, reading.nextAfter(now).orElse(null));
    }

    private void remove(UUID id) {
        cards.find(id).ifPresent(events::tellGone);
        cards.remove(id);
    }
}
