package cn.zwfw.supervision.assessment.measure;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.assessment.scheme.MetricMeasure;
import cn.zwfw.supervision.ledger.Topic;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What was due in the period and was done later or not at all. */
@Component
@Cites(
        value = {"A13(2)", "A24", "B15"},
        rows = "S6")
class DutyEvidence implements EvidenceSource {

    private static final String DUTIES =
            """
            select organ, :source as source, key, name, due_on as day,
                case when done_on is null then '没有完成' else done_on || ' 完成' end as remark,
                key as tie
            from duty_entry
            where topic = :topic and due_on between :from and :to and organ is not null
              and not dropped and coalesce(done_on, 'infinity') > due_on
            """;

    @Override
    public Map<MetricMeasure, Evidence> evidence() {
        return Map.of(
                MetricMeasure.DISCLOSURE_LATE, of(Topic.DISCLOSURE_DUTY),
                MetricMeasure.ADJUSTMENT_LATE, of(Topic.DUE_ADJUSTMENT));
    }

    private static Evidence of(Topic topic) {
        return new Evidence(DUTIES, Map.of("source", topic.title(), "topic", topic.name()));
    }
}
