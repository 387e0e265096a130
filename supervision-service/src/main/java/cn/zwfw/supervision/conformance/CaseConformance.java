package cn.zwfw.supervision.conformance;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.calendar.WorkCalendar;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.known.KnownCase;
import cn.zwfw.supervision.known.KnownRecord;
import cn.zwfw.supervision.known.Telling;
import cn.zwfw.supervision.ledger.LedgerEntry;
import cn.zwfw.supervision.ledger.Topic;
import cn.zwfw.supervision.rule.Watched;
import cn.zwfw.supervision.sign.Occurrence;
import cn.zwfw.supervision.sign.Sighted;
import cn.zwfw.supervision.sign.Sign;
import cn.zwfw.supervision.sign.StepTimes;
import cn.zwfw.supervision.sign.Subject;
import cn.zwfw.supervision.sign.Watcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A case against what was published: its flow, the time of its steps, whether it was listed. */
@Component
@Cites(
        value = {"B16(3)", "B16(4)", "B16(5)", "行政许可法 32(4)", "行政许可法 38"},
        rows = "S2")
class CaseConformance implements Watcher {

    private static final Set<String> REFUSING =
            Set.of("REFUSE", "REFUSE_ACCEPTANCE", "DECLARE_NOT_REQUIRED");

    private final Telling telling;
    private final PublishedItems items;
    private final WantedItems wanted;

    CaseConformance(Telling telling, PublishedItems items, WantedItems wanted) {
        this.telling = telling;
        this.items = items;
        this.wanted = wanted;
    }

    @Override
    public Topic topic() {
        return Topic.CASE;
    }

    @Override
    public Sighted look(LedgerEntry entry, WorkCalendar calendar) {
        var any = telling.read(entry, KnownCase.class);
        var signs = new ArrayList<Sign>(acts(any.records()));
        items.hold(any.itemCode());
        var known = items.since(any.itemCode(), any.itemRevision());
        var pinned = known.isEmpty() ? null : known.getFirst();
        if (pinned == null || pinned.number() != any.itemRevision()) {
            wanted.add(any);
        } else {
            var publications = Publications.of(known);
            if (publications.areMissing()) {
                wanted.addBetween(any.itemCode(), any.itemRevision());
            }
            signs.addAll(listed(any, pinned, publications));
            var flow = pinned.flow();
            if (flow != null) {
                signs.addAll(Walk.of(any, flow, entry.toldOn()));
                signs.addAll(StepTimes.of(any, flow, entry.toldOn(), calendar));
            }
        }
        return new Sighted(
                new Subject(
                        Topic.CASE,
                        any.number(),
                        any.itemName(),
                        any.region(),
                        any.organ(),
                        null,
                        null),
                signs);
    }

    private static List<Sign> acts(List<KnownRecord> records) {
        var signs = new ArrayList<Sign>();
        records.stream()
                .filter(done -> done.act().equals("ASK_SUPPLEMENT"))
                .skip(1)
                .forEach(done -> signs.add(sign(Watched.SECOND_SUPPLEMENT, "补正", done)));
        records.stream()
                .filter(done -> REFUSING.contains(done.act()) && done.document() == null)
                .forEach(done -> signs.add(sign(Watched.REFUSAL_WITHOUT_NOTICE, "文书", done)));
        return signs;
    }

    private static Sign sign(Watched watched, String what, KnownRecord done) {
        return new Occurrence(watched, what, done.at().toInstant());
    }

    /** Whether the item was listed and in force when the case was received (B16(3)). */
    private static List<Sign> listed(KnownCase any, PublishedItem pinned, Publications since) {
        var day = CityTime.day(any.received());
        if (!pinned.listed()) {
            return List.of(unlisted("事项 " + any.itemCode() + " 没有列入清单。", any));
        }
        return since.wereOutOfForceAllThrough(day)
                ? List.of(unlisted("事项“" + any.itemName() + "”已暂停或者取消。", any))
                : List.of();
    }

    private static Sign unlisted(String what, KnownCase any) {
        return new Occurrence(Watched.UNLISTED, what, any.received());
    }
}
