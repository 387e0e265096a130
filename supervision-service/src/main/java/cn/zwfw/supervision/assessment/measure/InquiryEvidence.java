package cn.zwfw.supervision.assessment.measure;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.assessment.scheme.MetricMeasure;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Inquiries whose first answer was due in the period and came later or not at all. Complaints about
 * breaches are answered by an office and counted of no organ.
 */
@Component
@Cites(
        value = {"A11", "A24", "B17"},
        rows = "S6")
class InquiryEvidence implements EvidenceSource {

    private static final String INQUIRIES =
            """
            select organ, 'convenience.inquiry' as source, number as key,
                case kind when 'INQUIRY' then '咨询' when 'COMPLAINT' then '投诉' else '建议' end
                    as name,
                due_on as day,
                case when answered_on is null then '没有答复' else answered_on || ' 答复' end as remark,
                number as tie
            from inquiry_entry
            where due_on between :from and :to and organ is not null and not breach
              and coalesce(answered_on,
                    case when state <> 'WITHDRAWN' then date 'infinity' end) > due_on
            """;

    @Override
    public Map<MetricMeasure, Evidence> evidence() {
        return Map.of(MetricMeasure.INQUIRY_LATE, Evidence.of(INQUIRIES));
    }
}
