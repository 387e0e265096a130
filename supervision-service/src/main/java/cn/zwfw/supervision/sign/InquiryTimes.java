package cn.zwfw.supervision.sign;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.calendar.WorkCalendar;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.known.KnownInquiry;
import cn.zwfw.supervision.known.KnownInquiry.Done;
import cn.zwfw.supervision.known.Telling;
import cn.zwfw.supervision.ledger.LedgerEntry;
import cn.zwfw.supervision.ledger.Topic;
import cn.zwfw.supervision.rule.Watched;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By when inquiries are answered: at first, after a follow-up, and when they are reopened. */
@Component
@Cites(
        value = {"A11", "B17"},
        rows = "S1")
class InquiryTimes implements Watcher {

    private static final Set<String> BEGINNING = Set.of("RECEIVE", "FOLLOW_UP", "REOPEN");
    private static final Set<String> ENDING = Set.of("REPLY", "WITHDRAW");
    private static final Set<String> PASSING = Set.of("ROUTE", "FORWARD", "HAND_OVER");
    private static final Map<String, String> KINDS =
            Map.of("INQUIRY", "咨询", "COMPLAINT", "投诉", "SUGGESTION", "建议");

    private final Telling telling;

    InquiryTimes(Telling telling) {
        this.telling = telling;
    }

    @Override
    public Topic topic() {
        return Topic.INQUIRY;
    }

    @Override
    public Sighted look(LedgerEntry entry, WorkCalendar calendar) {
        var any = telling.read(entry, KnownInquiry.class);
        var name = KINDS.getOrDefault(any.kind(), any.kind());
        var signs = new ArrayList<Sign>();
        for (int n = 0; n < any.acts().size(); n++) {
            if (BEGINNING.contains(any.acts().get(n).act())) {
                var round = any.acts().subList(n, any.acts().size());
                signs.add(answering(name, any.limits(), round, calendar));
            }
        }
        if (any.organ() == null && any.office() == null) {
            signs.add(routing(name, any, calendar));
        }
        return new Sighted(
                new Subject(
                        Topic.INQUIRY,
                        any.number(),
                        name,
                        any.region(),
                        any.organ(),
                        any.office(),
                        any.concerned()),
                signs);
    }

    private static Course answering(
            String name, KnownInquiry.Limits limits, List<Done> round, WorkCalendar calendar) {
        var end = first(round, ENDING);
        var extended = first(until(round, end), Set.of("EXTEND"));
        var extension =
                extended == null ? null : new Course.Extension(day(extended), limits.extension());
        return Course.ofWorkdays(
                Watched.INQUIRY,
                name,
                day(round.getFirst()),
                limits.reply(),
                extension,
                end == null ? null : day(end),
                calendar);
    }

    private static Course routing(String name, KnownInquiry any, WorkCalendar calendar) {
        var passed = first(any.acts(), PASSING);
        var ended = passed == null ? first(any.acts(), ENDING) : passed;
        return Course.ofWorkdays(
                Watched.FORWARDING,
                name,
                CityTime.day(any.receivedAt().toInstant()),
                any.limits().forwarding(),
                null,
                ended == null ? null : day(ended),
                calendar);
    }

    private static List<Done> until(List<Done> round, @Nullable Done end) {
        return end == null ? round : round.subList(0, round.indexOf(end));
    }

    private static @Nullable Done first(List<Done> acts, Set<String> names) {
        return acts.stream().filter(done -> names.contains(done.act())).findFirst().orElse(null);
    }

    private static LocalDate day(Done done) {
        return CityTime.day(done.at().toInstant());
    }
}
