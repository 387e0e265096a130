package cn.zwfw.supervision.assessment.result;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.supervision.assessment.life.Assessment;
import cn.zwfw.supervision.assessment.measure.Measuring;
import cn.zwfw.supervision.assessment.scheme.AssessmentScheme;
import cn.zwfw.supervision.assessment.score.Ranking;
import cn.zwfw.supervision.assessment.score.Score;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Makes the scores of an assessment from the rows behind it; nobody writes one by hand. */
@Repository
@Cites(
        value = "A24",
        rows = {"S0", "S6"})
public class Scoring {

    private final JdbcClient database;
    private final JsonMapper json;
    private final Measuring measuring;
    private final Scores scores;

    Scoring(JdbcClient database, JsonMapper json, Measuring measuring, Scores scores) {
        this.database = database;
        this.json = json;
        this.measuring = measuring;
        this.scores = scores;
    }

    /**
     * Gathers the rows anew, and scores them.
     *
     * @throws Conflict when nobody is known who could be assessed, or cards are still to come, or
     *     the ledger is told again
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void assess(Assessment any) {
        measuring.hold();
        if (measuring.isBehind(any.computedAt())) {
            throw Conflict.because("assessment-cards-to-come");
        }
        if (entered(any) == 0) {
            throw Conflict.because("assessment-no-organs");
        }
        measuring.gather(any);
        score(any);
    }

    /** Every organ that is known in the region, be there anything to count of it or not. */
    private int entered(Assessment any) {
        database.sql("delete from assessment_score where assessment = ?").param(any.id()).update();
        return database.sql(
                        """
                        insert into assessment_score
                            (assessment, organ, organ_name, region, cases, promised_cases, score,
                             rank, metrics)
                        select ?, code, name, region, 0, 0, 0, 1, '[]'
                        from known_organ where ? or region = ?
                        """)
                .params(any.id(), any.region().equals(AssessmentScheme.CITY), any.region())
                .update();
    }

    /** Scores the rows that stand. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void score(Assessment any) {
        var counts = counts(any.id());
        var regions = new TreeMap<String, Map<String, Score>>();
        scores.all(any.id())
                .forEach(organ ->
                        regions.computeIfAbsent(organ.region(), _ -> new HashMap<>())
                                .put(
                                        organ.organ(),
                                        Score.of(
                                                any.scheme().scheme(),
                                                counts.getOrDefault(organ.organ(), Map.of()),
                                                organ.cases())));
        regions.values().forEach(organs -> put(any.id(), organs));
        regions.remove(any.region());
        putDistricts(any.id(), regions);
    }

    private Map<String, Map<String, Integer>> counts(UUID assessment) {
        var counts = new HashMap<String, Map<String, Integer>>();
        database.sql(
                        """
                        select organ, metric, count(*) from assessment_evidence
                        where assessment = ? and struck is null group by organ, metric
                        """)
                .param(assessment)
                .query(row -> {
                    counts.computeIfAbsent(row.getString(1), _ -> new HashMap<>())
                            .put(row.getString(2), row.getInt(3));
                });
        return counts;
    }

    private void put(UUID assessment, Map<String, Score> organs) {
        var totals = new HashMap<String, BigDecimal>();
        organs.forEach((organ, score) -> totals.put(organ, score.total()));
        var ranks = Ranking.of(totals);
        organs.forEach((organ, score) ->
                database.sql(
                                """
                                update assessment_score set score = ?, rank = ?, metrics = ?::json
                                where assessment = ? and organ = ?
                                """)
                        .params(
                                score.total(),
                                Objects.requireNonNull(ranks.get(organ)),
                                json.writeValueAsString(score.metrics()),
                                assessment,
                                organ)
                        .update());
    }

    private void putDistricts(UUID assessment, Map<String, Map<String, Score>> districts) {
        database.sql("delete from assessment_district where assessment = ?")
                .param(assessment)
                .update();
        var means = new HashMap<String, BigDecimal>();
        districts.forEach((region, organs) -> means.put(region, mean(organs)));
        var ranks = Ranking.of(means);
        districts.forEach((region, organs) ->
                database.sql(
                                """
                                insert into assessment_district
                                    (assessment, region, organs, score, rank)
                                values (?, ?, ?, ?, ?)
                                """)
                        .params(
                                assessment,
                                region,
                                organs.size(),
                                Objects.requireNonNull(means.get(region)),
                                Objects.requireNonNull(ranks.get(region)))
                        .update());
    }

    private static BigDecimal mean(Map<String, Score> organs) {
        return Score.mean(organs.values().stream().map(Score::total).toList());
    }
}
