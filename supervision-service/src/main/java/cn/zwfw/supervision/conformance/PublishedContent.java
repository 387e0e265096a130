package cn.zwfw.supervision.conformance;

import cn.zwfw.platform.calendar.WorkCalendar;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.known.KnownEntry;
import cn.zwfw.supervision.known.Telling;
import cn.zwfw.supervision.ledger.LedgerEntry;
import cn.zwfw.supervision.ledger.Topic;
import cn.zwfw.supervision.rule.Watched;
import cn.zwfw.supervision.sign.Occurrence;
import cn.zwfw.supervision.sign.Sighted;
import cn.zwfw.supervision.sign.Sign;
import cn.zwfw.supervision.sign.Subject;
import cn.zwfw.supervision.sign.Watcher;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/**
 * What an item in force has to be published with. The city's own list does not take it in without;
 * districts' systems may have published otherwise.
 */
@Component
@Cites(
        value = {"B16(2)", "B16(6)"},
        rows = "S3")
class PublishedContent implements Watcher {

    private final Telling telling;

    PublishedContent(Telling telling) {
        this.telling = telling;
    }

    @Override
    public Topic topic() {
        return Topic.POWER_ITEM;
    }

    @Override
    public Sighted look(LedgerEntry entry, WorkCalendar calendar) {
        var any = telling.read(entry, KnownEntry.class);
        var name = any.content().path("name").asString(any.code());
        var signs = new ArrayList<Sign>();
        if (any.isInForce()) {
            var from = any.effectiveFrom().toInstant();
            if (any.content().path("flow").path("nodes").isEmpty()) {
                signs.add(new Occurrence(Watched.FLOW_CHART_MISSING, name, from));
            }
            if (any.content().path("responsibilities").isEmpty()) {
                signs.add(new Occurrence(Watched.RESPONSIBILITY_MISSING, name, from));
            }
        }
        return new Sighted(
                new Subject(
                        Topic.POWER_ITEM, entry.key(), name, any.region(), any.organ(), null, null),
                signs);
    }
}
