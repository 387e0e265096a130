package cn.zwfw.supervision.assessment.measure;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.assessment.life.Assessment;
import cn.zwfw.supervision.assessment.scheme.Metric;
import cn.zwfw.supervision.assessment.scheme.MetricMeasure;
import cn.zwfw.supervision.ledger.WholeLedger;
import cn.zwfw.supervision.period.Period;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the evidence of an assessment: the same tables give the same rows in the same order. */
@Repository
@Cites(
        value = "A24",
        rows = {"S0", "S6"})
public class Measuring {

    private final JdbcClient database;
    private final WholeLedger whole;
    private final Map<MetricMeasure, Evidence> evidence = new EnumMap<>(MetricMeasure.class);

    Measuring(JdbcClient database, WholeLedger whole, List<EvidenceSource> sources) {
        this.database = database;
        this.whole = whole;
        sources.forEach(source -> evidence.putAll(source.evidence()));
        for (var measure : MetricMeasure.values()) {
            Objects.requireNonNull(evidence.get(measure), measure::name);
        }
    }

    /**
     * Keeps what is told waiting until the transaction ends, so that all is counted of one moment.
     *
     * @throws cn.zwfw.platform.problem.Conflict while the ledger is told again
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold() {
        // whoever writes what follows from it, and whoever forgets it, locks the ledger first
        database.sql("lock table ledger_entry in share mode").update();
        whole.mustBeWhole();
    }

    /**
     * Whether some card is still to come that is due by now: one of the period may be among them.
     */
    public boolean isBehind(Instant now) {
        return database.sql("select exists (select from watched where at <= ?)")
                .param(Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /** Stores of each organ that has a score how many cases it decided, and every row, anew. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void gather(Assessment any) {
        countCases(any.id(), any.period());
        database.sql("delete from assessment_evidence where assessment = ?")
                .param(any.id())
                .update();
        var metrics = any.scheme().scheme().metrics();
        metrics.forEach(metric -> gather(any.id(), metric, any.period()));
    }

    private void countCases(UUID id, Period period) {
        var values = values(period);
        values.put("assessment", id);
        database.sql(
                        """
                        update assessment_score
                        set cases = decided.cases, promised_cases = decided.promised_cases
                        from (select organ, count(*) as cases,
                                count(*) filter (where %s) as promised_cases
                              from case_entry where %s group by organ) as decided
                        where assessment = :assessment
                          and assessment_score.organ = decided.organ
                        """
                                .formatted(CaseEvidence.COULD_BE_EARLY, CaseEvidence.DECIDED))
                .params(values)
                .update();
    }

    private void gather(UUID id, Metric metric, Period period) {
        var from = Objects.requireNonNull(evidence.get(metric.measure()));
        var values = values(period);
        values.putAll(from.values());
        values.put("assessment", id);
        values.put("metric", metric.code());
        database.sql(
                        """
                        insert into assessment_evidence
                            (assessment, organ, metric, seq, source, key, name, day, remark)
                        select :assessment, organ, :metric,
                            row_number() over (partition by organ order by day, tie),
                            found.source, key, name, day, remark
                        from (%s) as found
                        join assessment_score using (organ) where assessment = :assessment
                        """
                                .formatted(from.sql()))
                .params(values)
                .update();
    }

    private static Map<String, Object> values(Period period) {
        var values = new HashMap<String, Object>();
        values.put("from", period.first());
        values.put("to", period.last());
        values.put("start", Timestamp.from(period.start()));
        values.put("end", Timestamp.from(period.end()));
        return values;
    }
}
