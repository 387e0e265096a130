package cn.zwfw.platform.publication.exchange;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.canonical.CanonicalJson;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.platform.publication.domain.Effect;
import cn.zwfw.platform.publication.domain.Kind;
import cn.zwfw.platform.publication.domain.Revision;
import cn.zwfw.platform.publication.list.ContentCheck;
import cn.zwfw.platform.publication.list.Lists;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether what a district reports can be kept: one rule for all that it reports. */
@Component
class Examination {

    /** No list is older than the state. */
    private static final Instant EARLIEST =
            LocalDate.of(1949, 10, 1).atStartOfDay(CityTime.ZONE).toInstant();

    private final ContentCheck contents;
    private final Clock clock;

    Examination(ContentCheck contents, Clock clock) {
        this.contents = contents;
        this.clock = clock;
    }

    /**
     * Something reported again is what was kept the first time.
     *
     * @throws Conflict when it says anything else
     */
    void mustBeKnown(Lists.Kept<?> list, ReportedEntry entry, String region, Shelf<?> shelf) {
        var kept = shelf.get(entry.code(), entry.number());
        mustBeOfDistrict(kept, region);
        var isSame =
                kept.standing().code().equals(entry.status())
                        && kept.kind().equals(entry.kind())
                        && kept.ground().equals(entry.ground())
                        && says(list, entry, kept.digest());
        if (!isSame) {
            throw Conflict.because("report-differs", entry.code(), entry.number());
        }
    }

    /**
     * What the entry's next revision is made of.
     *
     * @param current the newest revision that is kept, if any
     * @throws InvalidInput when the district has to mend the entry
     * @throws Conflict when it does not follow what is kept
     */
    <C> Examined examine(
            Lists.Kept<C> list, ReportedEntry entry, String region, @Nullable Revision current) {
        if (current != null) {
            mustBeOfDistrict(current, region);
        }
        var next = current == null ? 1 : current.number() + 1;
        if (entry.number() != next) {
            throw Conflict.because("report-out-of-order", entry.code(), next);
        }
        var found = new ArrayList<Violation>();
        time(entry, current).ifPresent(found::add);
        var effect = effect(list, entry, current);
        var content = content(list, entry, effect, current, region, found);
        InvalidInput.unlessEmpty(found);
        return content.orElseThrow();
    }

    static void mustBeOfDistrict(Revision kept, String region) {
        if (!kept.isReported()) {
            throw Conflict.because("entry-kept-here", kept.code());
        }
        if (!kept.region().equals(region)) {
            throw Conflict.because("entry-of-other-region", kept.code());
        }
    }

    private Optional<Violation> time(ReportedEntry entry, @Nullable Revision current) {
        var from = entry.effectiveFrom().toInstant();
        if (from.isAfter(clock.instant())) {
            return Optional.of(Violation.at("/effectiveFrom", "effective-in-future"));
        }
        if (from.isBefore(EARLIEST)
                || (current != null && !from.isAfter(current.effectiveFrom()))) {
            return Optional.of(Violation.at("/effectiveFrom", "effective-before-previous"));
        }
        return Optional.empty();
    }

    private static Effect effect(
            Lists.Kept<?> list, ReportedEntry entry, @Nullable Revision current) {
        var kind = list.kind(entry.kind());
        var ground =
                kind.ground(entry.ground())
                        .orElseThrow(() ->
                                InvalidInput.of(
                                        Violation.at(
                                                "/ground",
                                                "ground-not-on-route",
                                                entry.ground(),
                                                kind.label(),
                                                grounds(kind))));
        list.list()
                .objection(ground, entry.code())
                .ifPresent(objection -> {
                    throw InvalidInput.of(objection.under("/ground"));
                });
        var before = current == null ? null : current.standing();
        return kind.effects().keySet().stream()
                .filter(effect -> effect.appliesTo(before))
                .filter(effect -> effect.after(before).code().equals(entry.status()))
                .findFirst()
                .orElseThrow(() ->
                        InvalidInput.of(
                                Violation.at(
                                        "/status",
                                        "status-not-by-kind",
                                        entry.status(),
                                        kind.label(),
                                        before == null ? "未入库" : before.label())));
    }

    private static String grounds(Kind kind) {
        return kind.grounds().stream()
                .map(ground -> ground.code())
                .collect(Collectors.joining(", "));
    }

    private <C> Optional<Examined> content(
            Lists.Kept<C> list,
            ReportedEntry entry,
            Effect effect,
            @Nullable Revision current,
            String region,
            List<Violation> found) {
        if (current != null && !effect.bringsContent()) {
            if (!says(list, entry, current.digest())) {
                found.add(Violation.at("/content", "content-not-taken"));
            }
            return Optional.of(new Examined(current.organ(), current.content()));
        }
        var sent = entry.content();
        if (sent == null) {
            found.add(Violation.at("/content", "content-missing"));
            return Optional.empty();
        }
        var sound = contents.check(list.list(), sent, flaw -> found.add(flaw.under("/content")));
        return sound.map(content -> {
            if (!content.code().equals(entry.code())) {
                found.add(Violation.at("/code", "code-mismatch", content.code(), entry.code()));
            }
            var organ = list.list().organOf(content.content());
            list.list().admit(organ, region);
            return new Examined(organ, content.json());
        });
    }

    /**
     * Whether the entry says what has this digest, if it says anything; be it sound today or not.
     */
    private <C> boolean says(Lists.Kept<C> list, ReportedEntry entry, String digest) {
        var sent = entry.content();
        return sent == null
                || contents.canonical(list.list(), sent)
                        .filter(content -> CanonicalJson.digest(content).equals(digest))
                        .isPresent();
    }

    /**
     * What can be kept.
     *
     * @param content canonical JSON
     */
    record Examined(String organ, String content) {}
}
