package cn.zwfw.supervision.assessment.measure;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.assessment.scheme.MetricMeasure;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Incidents reported in the period; which they were and of what kind is not said here, for who
 * reads assessments may not know of them. The platform's own schemes do not count them: whoever
 * loses points for reporting reports less.
 */
@Component
@Cites(
        value = {"A20", "A24"},
        rows = "S6")
class IncidentEvidence implements EvidenceSource {

    private static final String INCIDENTS =
            """
            select organ, 'supervision.incident' as source, null as key, '安全及泄密问题' as name,
                (reported_at at time zone 'Asia/Shanghai')::date as day, '' as remark,
                id::text as tie
            from incident where reported_at >= :start and reported_at < :end
            """;

    @Override
    public Map<MetricMeasure, Evidence> evidence() {
        return Map.of(MetricMeasure.INCIDENT, Evidence.of(INCIDENTS));
    }
}
