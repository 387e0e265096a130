package cn.zwfw.supervision.rule;

import cn.zwfw.platform.citation.Cites;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rules, each for the time in which it stood. The platform comes with rules of its own, which
 * no regulation names (domain.md 3.3); each stands until a publication takes its place.
 */
@Repository
@Cites(value = "A24", rows = "S1")
public class Rules {

    private final JdbcClient database;
    private final JsonMapper json;
    private final List<SupervisionRule> ours;

    Rules(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
        this.ours = read(json);
    }

    private static List<SupervisionRule> read(JsonMapper json) {
        try (var in = new ClassPathResource("rules.json").getInputStream()) {
            return json.readValue(in, new TypeReference<List<SupervisionRule>>() {});
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Every version that ever stood. */
    public List<RuleVersion> versions() {
        var versions = new ArrayList<RuleVersion>();
        var first = new HashMap<String, Instant>();
        for (var published : published()) {
            first.merge(published.rule().code(), published.from(), Rules::earlier);
            if (published.standing()) {
                versions.add(published.version());
            }
        }
        ours.forEach(rule ->
                versions.add(new RuleVersion(rule, 0, Instant.EPOCH, first.get(rule.code()))));
        return List.copyOf(versions);
    }

    /** The rules that stand at a moment, by code. */
    public Map<String, RuleVersion> at(Instant moment) {
        var standing = new HashMap<String, RuleVersion>();
        versions().stream()
                .filter(version -> !version.from().isAfter(moment))
                .filter(version -> version.until() == null || version.until().isAfter(moment))
                .forEach(version -> standing.put(version.rule().code(), version));
        return Map.copyOf(standing);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private List<Published> published() {
        return database.sql(
                        """
                        select number, document -> 'content' as content, effective_from,
                            effective_to, standing
                        from revision where list = ? order by code, number
                        """)
                .param(SupervisionRule.LIST)
                .query((row, _) -> published(row))
                .list();
    }

    private Published published(ResultSet row) throws SQLException {
        return new Published(
                json.readValue(row.getString("content"), SupervisionRule.class),
                row.getInt("number"),
                row.getTimestamp("effective_from").toInstant(),
                instant(row.getTimestamp("effective_to")),
                !"CANCELLED".equals(row.getString("standing")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private record Published(
            SupervisionRule rule,
            int number,
            Instant from,
            @Nullable Instant until,
            boolean standing) {

        RuleVersion version() {
            return new RuleVersion(rule, number, from, until);
        }
    }
}
