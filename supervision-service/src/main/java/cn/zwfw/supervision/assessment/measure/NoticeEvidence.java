package cn.zwfw.supervision.assessment.measure;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.assessment.scheme.MetricMeasure;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Notices whose last day for the answer was in the period and passed without one. What is counted
 * is what was recorded: giving an answer back does not make it one in time.
 */
@Component
@Cites(
        value = {"A24", "A25"},
        rows = "S6")
class NoticeEvidence implements EvidenceSource {

    /** A round ends with its answer; of a notice that was given back each counts for itself. */
    private static final String NOTICES =
            """
            with record as (
                select notice, seq, at, act, due_on,
                    count(*) filter (where act in ('ISSUE', 'RETURN'))
                        over (partition by notice order by seq) as round
                from notice_record
                where notice in (select notice from notice_record
                                 where due_on between :from and :to)
            ), round as (
                select notice, round,
                    (array_agg(due_on order by seq desc))[1] as due_on,
                    (min(at) filter (where act = 'ANSWER')
                        at time zone 'Asia/Shanghai')::date as answered_on
                from record where round > 0 group by notice, round
            )
            select organ, 'supervision.notice' as source, id::text as key,
                '监管通知(' || ground || ')' as name, round.due_on as day,
                case when round > 1 then '退回以后' else '' end
                    || case when answered_on is null then '没有答复' else '逾期答复' end as remark,
                id::text || lpad(round::text, 9, '0') as tie
            from notice join round on round.notice = notice.id
            where round.due_on between :from and :to and state <> 'WITHDRAWN'
              and coalesce(answered_on, 'infinity') > round.due_on
            """;

    @Override
    public Map<MetricMeasure, Evidence> evidence() {
        return Map.of(MetricMeasure.NOTICE_LATE, Evidence.of(NOTICES));
    }
}
