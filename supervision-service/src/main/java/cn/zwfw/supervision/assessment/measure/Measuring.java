package cn.zwfw.supervision.assessment.measure;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.assessment.life.Assessment;
import cn.zwfw.supervision.assessment.scheme.MetricMeasure;
import cn.zwfw.supervision.assessment.scheme.Period;
import java.sql.Timestamp;
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
    private final Map<MetricMeasure, Evidence> evidence = new EnumMap<>(MetricMeasure.class);

    Measuring(JdbcClient database, List<EvidenceSource> sources) {
        this.database = database;
        sources.forEach(source -> evidence.putAll(source.evidence()));
        for (var measure : MetricMeasure.values()) {
            Objects.requireNonNull(evidence.get(measure), measure::name);
        }
    }

    /** Whether some card that belongs into the period may be still to come. */
    public boolean isBehind(Period period) {
        return database.sql("select exists (select from watched where at < ?)")
                .param(Timestamp.from(period.end()))
                .query(Boolean.class)
                .single();
    }

    /** How many cases each organ decided in a period; an organ with none is not in it. */
    public Map<String, Integer> cases(Period period) {
        var cases = new HashMap<String, Integer>();
        database.sql(
                        "select organ, count(*) from case_entry where "
                                + CaseEvidence.DECIDED
                                + " group by organ")
                .params(values(period))
                .query(row -> {
                    cases.put(row.getString(1), row.getInt(2));
                });
        return cases;
    }

    /** Stores the rows of every metric anew, of those organs that have a score. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void gather(Assessment any) {
        database.sql("delete from assessment_evidence where assessment = ?")
                .param(any.id())
                .update();
        any.scheme()
                .scheme()
                .metrics()
                .forEach(metric ->
                        gather(any.id(), metric.code(), metric.measure(), any.period()));
    }

    private void gather(UUID id, String metric, MetricMeasure measure, Period period) {
        var from = Objects.requireNonNull(evidence.get(measure));
        var values = values(period);
        values.putAll(from.values());
        values.put("assessment", id);
        values.put("metric", metric);
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
