package cn.zwfw.supervision.assessment.measure;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.assessment.scheme.MetricMeasure;
import cn.zwfw.supervision.rule.Level;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Cards that came to a level in the period, as they stood at its end: what was raised higher later
 * counts then. What was withdrawn at this level or a graver one does not count, whatever became of
 * the card later. Cards on ratings are left out: they would tell what too few ratings must not.
 */
@Component
@Cites(
        value = {"A14", "A24"},
        rows = "S6")
class CardEvidence implements EvidenceSource {

    private static final String CARDS =
            """
            select card.organ, 'supervision.card' as source, card.id::text as key, card.name,
                (raised.at at time zone 'Asia/Shanghai')::date as day, raised.message as remark,
                card.id::text as tie
            from card
            cross join lateral (
                select (raise ->> 'at')::timestamptz as at, raise ->> 'level' as level,
                    raise ->> 'message' as message
                from json_array_elements(card.raises) with ordinality as each (raise, n)
                where (raise ->> 'at')::timestamptz < :end
                order by n desc limit 1) as raised
            where card.organ is not null and card.topic <> 'RATING' and card.raised_at >= :start
              and raised.at >= :start and raised.level = :level
              and not exists (select from card_act
                              where card_act.card = card.id and act = 'WITHDRAW'
                                and card_act.level >= :grade)
            """;

    @Override
    public Map<MetricMeasure, Evidence> evidence() {
        return Map.of(
                MetricMeasure.CARD_BLUE, of(Level.BLUE),
                MetricMeasure.CARD_YELLOW, of(Level.YELLOW),
                MetricMeasure.CARD_RED, of(Level.RED));
    }

    private static Evidence of(Level level) {
        return new Evidence(CARDS, Map.of("level", level.name(), "grade", level.grade()));
    }
}
