package cn.zwfw.supervision.assessment.measure;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.assessment.scheme.MetricMeasure;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Cases decided in substance in the period, against what the item promises. */
@Component
@Cites(
        value = {"A14", "A24"},
        rows = "S6")
class CaseEvidence implements EvidenceSource {

    /** Decided, not turned away or given up, and with a limit to hold it against. */
    static final String DECIDED =
            """
            ended_on between :from and :to and decided and in_time is not null
            """;

    /** Of these those that could be early: what is promised at once (即办) cannot. */
    static final String COULD_BE_EARLY = "promised > 0";

    private static final String CASES =
            """
            select organ, 'approval.case' as source, number as key, item_name as name,
                ended_on as day,
                '承诺 ' || promised || ' 日,用时 ' || used || ' 日' as remark, number as tie
            from case_entry where
            """;

    private static final String LATE = CASES + DECIDED + " and not in_time";
    private static final String EARLY =
            CASES + DECIDED + " and in_time and used * 2 <= promised and " + COULD_BE_EARLY;

    @Override
    public Map<MetricMeasure, Evidence> evidence() {
        return Map.of(
                MetricMeasure.CASE_LATE, Evidence.of(LATE),
                MetricMeasure.ON_TIME_SHARE, Evidence.of(LATE),
                MetricMeasure.EARLY_SHARE, Evidence.of(EARLY));
    }
}
