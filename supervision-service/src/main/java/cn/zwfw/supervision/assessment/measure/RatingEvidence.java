package cn.zwfw.supervision.assessment.measure;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.assessment.scheme.MetricMeasure;
import cn.zwfw.supervision.ratings.RatingSettings;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Bad ratings, but for those that were found to be without ground, and those that were not made
 * good by their day. Which case was rated no row says (甘政办发〔2021〕60号): day and item are all, and of
 * a month in which few have rated an organ not even these, so that no longer period tells them.
 */
@Component
@Cites(
        value = {"A13(1)", "A24"},
        rows = "S6")
class RatingEvidence implements EvidenceSource {

    private static final String RATINGS =
            """
            select rated.organ, 'approval.rating' as source, null as key,
                coalesce(case_entry.item_name, rated.item_code) as name, %s as day,
                '' as remark, rated.number as tie
            from rating_entry as rated left join case_entry using (number)
            where rated.bad and %s
              and (select count(*) from rating_entry as any_of
                   where any_of.organ = rated.organ and any_of.region = rated.region
                     and any_of.rated_on >= date_trunc('month', rated.rated_on)
                     and any_of.rated_on
                         < date_trunc('month', rated.rated_on) + interval '1 month') >= :fewest
            """;

    private static final String BAD =
            RATINGS.formatted("rated_on", "rated_on between :from and :to and not unfounded");

    private static final String UNMENDED =
            RATINGS.formatted(
                    "mend_by",
                    "mend_by between :from and :to and coalesce(mended_on, 'infinity') > mend_by");

    private final RatingSettings settings;

    RatingEvidence(RatingSettings settings) {
        this.settings = settings;
    }

    @Override
    public Map<MetricMeasure, Evidence> evidence() {
        return Map.of(
                MetricMeasure.BAD_RATING, ofEnough(BAD),
                MetricMeasure.RECTIFICATION_LATE, ofEnough(UNMENDED));
    }

    private Evidence ofEnough(String sql) {
        return new Evidence(sql, Map.of("fewest", settings.fewestRatings()));
    }
}
