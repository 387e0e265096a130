package cn.zwfw.supervision.assessment.scheme;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.period.Period;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The schemes as they stand at a moment. The platform comes with schemes of its own, since no
 * regulation names numbers (domain.md 3.3); each stands until a publication takes its place.
 */
@Repository
@Cites(value = "A24", rows = "S6")
public class Schemes {

    private final JdbcClient database;
    private final JsonMapper json;
    private final List<AssessmentScheme> ours;

    Schemes(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
        this.ours = read(json);
    }

    private static List<AssessmentScheme> read(JsonMapper json) {
        try (var in = new ClassPathResource("assessment-schemes.json").getInputStream()) {
            return json.readValue(in, new TypeReference<List<AssessmentScheme>>() {});
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Those in force at a moment, by code. */
    public Map<String, SchemeVersion> at(Instant moment) {
        var standing = new TreeMap<String, SchemeVersion>();
        var published = new HashSet<String>();
        database.sql(
                        """
                        select distinct on (code) code, number, standing,
                            document -> 'content' as content
                        from revision where list = ? and effective_from <= ?
                        order by code, number desc
                        """)
                .params(AssessmentScheme.LIST, Timestamp.from(moment))
                .query(row -> {
                    published.add(row.getString("code"));
                    if (!"CANCELLED".equals(row.getString("standing"))) {
                        standing.put(row.getString("code"), version(row));
                    }
                });
        ours.stream()
                .filter(scheme -> !published.contains(scheme.code()))
                .forEach(scheme -> standing.put(scheme.code(), new SchemeVersion(scheme, 0)));
        return standing;
    }

    /** The one that counts for a period: in force at its last moment. */
    public Optional<SchemeVersion> of(String code, Period period) {
        return Optional.ofNullable(at(period.end().minusMillis(1)).get(code));
    }

    private SchemeVersion version(ResultSet row) throws SQLException {
        return new SchemeVersion(
                json.readValue(row.getString("content"), AssessmentScheme.class),
                row.getInt("number"));
    }
}
