package cn.zwfw.supervision.breach;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.rule.Measure;
import cn.zwfw.supervision.sign.Sign;
import cn.zwfw.supervision.sign.Subject;
import cn.zwfw.supervision.watch.Onlooker;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * What B16 forbids and data show: of each thing one finding for each item, with all its evidence.
 * It does not ask the rules, which say of what cards are made: what is forbidden is so without
 * them. What shows nothing of what somebody acted on is another occurrence, with an id of its own:
 * nobody has decided about it.
 */
@Repository
@Cites(
        value = {"B15", "B16"},
        rows = {"S0", "S3"})
class Findings implements Onlooker {

    private static final Comparator<Evidence> IN_TIME =
            Comparator.comparing(Evidence::at).thenComparing(Evidence::what);

    private final JdbcClient database;
    private final JsonMapper json;

    Findings(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public List<String> tables() {
        return List.of("breach_finding");
    }

    @Override
    public Optional<Instant> see(Subject subject, List<Sign> signs, Instant now) {
        var shown = shown(signs);
        var found = new EnumMap<Breach, List<Evidence>>(Breach.class);
        shown.forEach((breach, all) -> {
            var known = all.stream().filter(one -> !one.at().isAfter(now)).toList();
            if (!known.isEmpty()) {
                found.put(breach, known);
            }
        });
        forget(subject, found.keySet());
        if (!found.isEmpty()) {
            hold(subject);
            found.forEach((breach, evidence) -> put(subject, breach, evidence));
        }
        return shown.values().stream()
                .flatMap(List::stream)
                .map(Evidence::at)
                .filter(now::isBefore)
                .min(Comparator.naturalOrder());
    }

    /** All evidence that there is or will be, the first first. */
    private static Map<Breach, List<Evidence>> shown(List<Sign> signs) {
        return signs.stream()
                .flatMap(sign ->
                        Breach.shownBy(sign.watched()).stream()
                                .flatMap(breach ->
                                        evidence(sign).map(one -> Map.entry(breach, one))))
                .sorted(Map.Entry.comparingByValue(IN_TIME))
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                () -> new EnumMap<>(Breach.class),
                                Collectors.mapping(
                                        Map.Entry::getValue, Collectors.toUnmodifiableList())));
    }

    private static Stream<Evidence> evidence(Sign sign) {
        var measure = sign.watched().isCourse() ? Measure.PASSED : Measure.OCCURRED;
        return sign.seen(measure, 0).stream()
                .map(seen ->
                        new Evidence(sign.watched(), sign.what(), seen.span().from(), seen.due()));
    }

    private void forget(Subject subject, Collection<Breach> but) {
        database.sql(
                        """
                        delete from breach_finding
                        where topic = ? and key = ? and item <> all(?)
                        """)
                .params(
                        subject.topic().name(),
                        subject.key(),
                        but.stream().map(Breach::item).toArray(Integer[]::new))
                .update();
    }

    /** Nobody acts on what is found before it is known under which id it stands. */
    private void hold(Subject subject) {
        database.sql("select id from breach_finding where topic = ? and key = ? for update")
                .params(subject.topic().name(), subject.key())
                .query(row -> {});
    }

    private void put(Subject subject, Breach breach, List<Evidence> evidence) {
        var shown = json.writeValueAsString(evidence);
        var id = actedOn(subject, breach, shown).orElseGet(() -> id(subject, breach, evidence));
        database.sql(
                        """
                        insert into breach_finding
                            (id, item, topic, key, name, region, organ, since, evidence)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                        on conflict (topic, key, item) do update set id = excluded.id,
                            name = excluded.name, organ = excluded.organ, since = excluded.since,
                            evidence = excluded.evidence
                        """)
                .params(
                        Arrays.asList(
                                id,
                                breach.item(),
                                subject.topic().name(),
                                subject.key(),
                                subject.name(),
                                subject.region(),
                                subject.organ(),
                                Timestamp.from(evidence.getFirst().at()),
                                shown))
                .update();
    }

    /** The newest that somebody acted on with some of this evidence before him. */
    private Optional<UUID> actedOn(Subject subject, Breach breach, String shown) {
        return database.sql(
                        """
                        select breach from breach_act
                        where snapshot ->> 'topic' = ? and snapshot ->> 'key' = ?
                          and (snapshot ->> 'item')::int = ?
                          and exists (
                            select from jsonb_array_elements(snapshot -> 'evidence') as known (one)
                            join jsonb_array_elements(?::jsonb) as shown (one) using (one))
                        group by breach order by min(at) desc, breach limit 1
                        """)
                .params(subject.topic().name(), subject.key(), breach.item(), shown)
                .query(UUID.class)
                .optional();
    }

    /** The same whenever it is found; whoever knows the thing may know it. */
    private static UUID id(Subject subject, Breach breach, List<Evidence> evidence) {
        var first = evidence.getFirst();
        var name =
                Stream.of(
                                subject.topic(),
                                subject.key(),
                                breach.article(),
                                first.watched(),
                                first.at(),
                                first.what())
                        .map(String::valueOf)
                        .collect(Collectors.joining("/"));
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
