package cn.zwfw.supervision.assessment.measure;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.assessment.scheme.MetricMeasure;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Notices whose last day for the answer was in the period and passed without one. */
@Component
@Cites(
        value = {"A24", "A25"},
        rows = "S6")
class NoticeEvidence implements EvidenceSource {

    private static final String NOTICES =
            """
            select organ, 'supervision.notice' as source, id::text as key,
                '监管通知(' || ground || ')' as name, due_on as day,
                case when answered_at is null then '没有答复' else '逾期答复' end as remark,
                id::text as tie
            from notice
            where due_on between :from and :to and state <> 'WITHDRAWN'
              and coalesce((answered_at at time zone 'Asia/Shanghai')::date, 'infinity') > due_on
            """;

    @Override
    public Map<MetricMeasure, Evidence> evidence() {
        return Map.of(MetricMeasure.NOTICE_LATE, Evidence.of(NOTICES));
    }
}
