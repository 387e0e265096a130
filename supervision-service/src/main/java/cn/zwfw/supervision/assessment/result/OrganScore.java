package cn.zwfw.supervision.assessment.result;

import cn.zwfw.supervision.assessment.score.CaseCount;
import cn.zwfw.supervision.assessment.score.MetricPoints;
import java.math.BigDecimal;
import java.util.List;

/**
 * What an organ came to.
 *
 * @param name as it was called when this was computed
 * @param cases decided in the period
 * @param rank in its region
 */
public record OrganScore(
        String organ,
        String name,
        String region,
        CaseCount cases,
        BigDecimal score,
        int rank,
        List<MetricPoints> metrics) {}
