package cn.zwfw.supervision.card;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.rule.Aspect;
import cn.zwfw.supervision.rule.RuleVersion;
import cn.zwfw.supervision.sign.Sign;
import cn.zwfw.supervision.sign.Sign.Seen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that rules will ever make of what is seen now: every raise with its moment, those to come as
 * well. Of each aspect only what is graver than all before is raised.
 */
@Cites(
        value = "A24",
        rows = {"S0", "S1"})
record Reading(Map<Aspect, List<Raise>> raises) {

    private static final Comparator<Raise> IN_TIME =
            Comparator.comparing(Raise::at)
                    .thenComparing(Raise::level, Comparator.reverseOrder())
                    .thenComparing(Raise::rule)
                    .thenComparing(Raise::message);

    static Reading of(List<Sign> signs, List<RuleVersion> rules) {
        var all = new EnumMap<Aspect, List<Raise>>(Aspect.class);
        for (var version : rules) {
            signs.stream()
                    .filter(sign -> sign.watched() == version.rule().watched())
                    .flatMap(sign -> raised(sign, version))
                    .forEach(raise ->
                            all.computeIfAbsent(
                                            version.rule().watched().aspect(),
                                            _ -> new ArrayList<>())
                                    .add(raise));
        }
        all.replaceAll((_, raises) -> graver(raises));
        return new Reading(Map.copyOf(all));
    }

    /** What is raised by then, the first first. */
    List<Raise> until(Aspect aspect, Instant now) {
        return raises.getOrDefault(aspect, List.of()).stream()
                .filter(raise -> !raise.at().isAfter(now))
                .toList();
    }

    /** When it has to be read again. */
    Optional<Instant> nextAfter(Instant now) {
        return raises.values().stream()
                .flatMap(List::stream)
                .map(Raise::at)
                .filter(now::isBefore)
                .min(Comparator.naturalOrder());
    }

    private static Stream<Raise> raised(Sign sign, RuleVersion version) {
        var rule = version.rule();
        return sign.seen(rule.measure(), rule.threshold()).stream()
                .flatMap(seen -> Stream.ofNullable(raise(sign, version, seen)));
    }

    private static @Nullable Raise raise(Sign sign, RuleVersion version, Seen seen) {
        var at = seen.span().firstWithin(version.from(), version.until());
        var rule = version.rule();
        return at == null
                ? null
                : new Raise(
                        rule.level(),
                        rule.code(),
                        version.number(),
                        rule.addressee(),
                        at,
                        rule.message()
                                .replace("{what}", sign.what())
                                .replace("{due}", String.valueOf(seen.due())),
                        seen.due());
    }

    private static List<Raise> graver(List<Raise> raises) {
        var graver = new ArrayList<Raise>();
        raises.stream()
                .sorted(IN_TIME)
                .filter(raise ->
                        graver.isEmpty() || raise.level().compareTo(graver.getLast().level()) > 0)
                .forEach(graver::add);
        return List.copyOf(graver);
    }
}
