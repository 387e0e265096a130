package cn.zwfw.platform.publication;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.NotAllowed;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.platform.publication.domain.ChangeRequest.Matter;
import cn.zwfw.platform.publication.draft.DraftHead;
import cn.zwfw.platform.publication.list.Lists;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a draft is about: a kind of change with a ground of its article, by the caller's organ. */
@Component
@Cites(
        value = {"B9", "B10", "B12", "B13"},
        rows = {"P3", "P4", "P5"})
class Matters {

    /** A date further ahead is a slip of the keyboard. */
    private static final int FARTHEST_YEARS = 10;

    private final Lists lists;
    private final JsonMapper json;
    private final Clock clock;

    Matters(Lists lists, JsonMapper json, Clock clock) {
        this.lists = lists;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The matter of a draft.
     *
     * @throws InvalidInput when kind, ground and particulars do not belong together
     */
    Matter of(DraftHead draft, Caller caller) {
        var list = lists.named(draft.list());
        var kind = list.kind(draft.kind());
        var ground =
                kind.ground(draft.ground())
                        .orElseThrow(() ->
                                InvalidInput.of(
                                        Violation.at(
                                                "/ground",
                                                "ground-not-on-route",
                                                draft.ground(),
                                                kind.label(),
                                                kind.grounds().stream()
                                                        .map(known -> known.code())
                                                        .collect(Collectors.joining(", ")))));
        var organ = caller.organ();
        var region = caller.region();
        if (organ == null || region == null) {
            throw NotAllowed.because("forbidden");
        }
        var particulars =
                draft.particulars() == null
                        ? JsonNodeFactory.instance.objectNode()
                        : draft.particulars();
        var found = new ArrayList<Violation>();
        var taken = kind.particulars(ground);
        names(particulars).stream()
                .filter(name -> !taken.contains(name))
                .forEach(name ->
                        found.add(Violation.at("/particulars", "particulars-not-taken", name)));
        taken.stream()
                .filter(name -> particulars.path(name).isMissingNode())
                .forEach(name ->
                        found.add(Violation.at("/particulars", "particulars-missing", name)));
        if (found.isEmpty()) {
            list.list().check(ground, particulars, caller).stream()
                    .map(violation -> violation.under("/particulars"))
                    .forEach(found::add);
        }
        InvalidInput.unlessEmpty(found);
        return new Matter(
                list.list().name(),
                kind,
                ground,
                draft.reason(),
                organ,
                region,
                json.writeValueAsString(particulars));
    }

    private static Collection<String> names(JsonNode particulars) {
        if (!particulars.isObject()) {
            throw InvalidInput.of(Violation.at("/particulars", "wrong-type"));
        }
        return particulars.propertyNames();
    }

    /** When it is to take effect; none means at once. */
    @Nullable Instant effective(@Nullable OffsetDateTime wished) {
        if (wished == null) {
            return null;
        }
        if (wished.toInstant().isBefore(clock.instant())) {
            throw InvalidInput.of(Violation.at("/effectiveFrom", "effective-in-past"));
        }
        var latest = CityTime.today(clock).plusYears(FARTHEST_YEARS);
        if (wished.toInstant().isAfter(latest.atStartOfDay(CityTime.ZONE).toInstant())) {
            throw InvalidInput.of(Violation.at("/effectiveFrom", "effective-too-far", latest));
        }
        return Objects.requireNonNull(wished.toInstant());
    }
}
