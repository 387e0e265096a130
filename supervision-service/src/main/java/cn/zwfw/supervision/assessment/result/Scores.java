package cn.zwfw.supervision.assessment.result;

import cn.zwfw.supervision.assessment.score.CaseCount;
import cn.zwfw.supervision.assessment.score.MetricPoints;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The stored scores, as somebody sees them. */
@Repository
public class Scores {

    private final JdbcClient database;
    private final JsonMapper json;

    Scores(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    public Optional<OrganScore> find(UUID assessment, String organ) {
        return database.sql("select * from assessment_score where assessment = ? and organ = ?")
                .params(assessment, organ)
                .query((row, _) -> read(row))
                .optional();
    }

    /** All of an assessment. */
    public List<OrganScore> all(UUID assessment) {
        return of(assessment, Sight.ALL, null, null, Integer.MAX_VALUE);
    }

    /**
     * By region and rank.
     *
     * @param region wanted; null does not restrict
     * @param after region, rank and organ of the last one of the page before
     */
    public List<OrganScore> of(
            UUID assessment,
            Sight sight,
            @Nullable String region,
            @Nullable ScorePlace after,
            int limit) {
        return database.sql(
                        """
                        select * from assessment_score
                        where assessment = :assessment
                          and (:all or region = cast(:seen as text)
                               or (organ = cast(:organ as text) and region = cast(:home as text)))
                          and (cast(:region as text) is null or region = :region)
                          and (cast(:afterRegion as text) is null or (region, rank, organ)
                               > (cast(:afterRegion as text) collate "C", cast(:rank as int),
                                  cast(:afterOrgan as text) collate "C"))
                        order by region, rank, organ limit :limit
                        """)
                .param("assessment", assessment)
                .param("all", sight.all())
                .param("seen", sight.region())
                .param("organ", sight.organ())
                .param("home", sight.home())
                .param("region", region)
                .param("afterRegion", after == null ? null : after.region())
                .param("rank", after == null ? null : after.rank())
                .param("afterOrgan", after == null ? null : after.organ())
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    /** The districts that he sees, by rank. */
    public List<DistrictScore> districts(UUID assessment, Sight sight) {
        return database.sql(
                        """
                        select region, organs, score, rank from assessment_district
                        where assessment = ? and (? or region = ?) order by rank, region
                        """)
                .params(assessment, sight.all(), sight.region() == null ? "" : sight.region())
                .query((row, _) ->
                        new DistrictScore(
                                Objects.requireNonNull(row.getString("region")),
                                row.getInt("organs"),
                                row.getBigDecimal("score"),
                                row.getInt("rank")))
                .list();
    }

    private OrganScore read(ResultSet row) throws SQLException {
        List<MetricPoints> metrics =
                json.readValue(
                        row.getString("metrics"), new TypeReference<List<MetricPoints>>() {});
        return new OrganScore(
                Objects.requireNonNull(row.getString("organ")),
                Objects.requireNonNull(row.getString("organ_name")),
                Objects.requireNonNull(row.getString("region")),
                new CaseCount(row.getInt("cases"), row.getInt("promised_cases")),
                row.getBigDecimal("score"),
                row.getInt("rank"),
                metrics);
    }
}
