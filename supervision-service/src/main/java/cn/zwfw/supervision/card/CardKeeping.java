package cn.zwfw.supervision.card;

import static java.util.Objects.requireNonNull;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.rule.Aspect;
import cn.zwfw.supervision.rule.Rules;
import cn.zwfw.supervision.sign.Sign;
import cn.zwfw.supervision.sign.Subject;
import cn.zwfw.supervision.watch.Onlooker;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes cards of what is seen, as the rules say. */
@Component
@Cites(
        value = {"A14", "A16", "A24"},
        rows = {"S0", "S1"})
class CardKeeping implements Onlooker {

    private final Rules rules;
    private final Cards cards;
    private final CardIds ids;
    private final CardEvents events;

    CardKeeping(Rules rules, Cards cards, CardIds ids, CardEvents events) {
        this.rules = rules;
        this.cards = cards;
        this.ids = ids;
        this.events = events;
    }

    @Override
    public List<String> tables() {
        return List.of(Cards.TABLE);
    }

    @Override
    public Optional<Instant> see(Subject subject, List<Sign> signs, Instant now) {
        var reading = Reading.of(signs, rules.versions());
        var quiet = new HashMap<UUID, Card>();
        for (var aspect : Aspect.values()) {
            var raises = reading.until(aspect, now);
            var card = new Card(ids.of(subject, aspect), subject, aspect, raises);
            if (raises.isEmpty()) {
                quiet.put(card.id(), card);
            } else {
                cards.put(card);
                events.tell(card);
            }
        }
        // also what was told before all was forgotten, and does not come again
        events.toldOf(quiet.keySet()).forEach(id -> remove(requireNonNull(quiet.get(id))));
        return reading.nextAfter(now);
    }

    private void remove(Card gone) {
        cards.remove(gone.id());
        events.tellGone(gone);
    }
}
