package cn.zwfw.supervision.assessment.desk;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.event.Event;
import cn.zwfw.platform.event.EventOutbox;
import cn.zwfw.platform.event.Topics;
import cn.zwfw.supervision.assessment.life.Assessment;
import cn.zwfw.supervision.assessment.result.DistrictScore;
import cn.zwfw.supervision.assessment.result.Scores;
import cn.zwfw.supervision.assessment.result.Sight;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells of every assessment that is published; it does not change any more. */
@Component
class AssessmentEvents implements Topics.Owner {

    private static final String TOPIC = "supervision.assessment";

    private final EventOutbox outbox;
    private final Scores scores;
    private final JsonMapper json;

    AssessmentEvents(EventOutbox outbox, Scores scores, JsonMapper json) {
        this.outbox = outbox;
        this.scores = scores;
        this.json = json;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    /** Told with the moment that everybody reads. */
    void tell(Assessment any) {
        var at = Objects.requireNonNull(any.publishedAt());
        var organs =
                scores.all(any.id()).stream()
                        .map(score ->
                                new ToldScore(
                                        score.region(), score.organ(), score.score(), score.rank()))
                        .toList();
        var told =
                new ToldAssessment(
                        any.id(),
                        any.version(),
                        any.region(),
                        any.scheme().scheme().code(),
                        any.scheme().number(),
                        any.period().code(),
                        at.atZone(CityTime.ZONE).toOffsetDateTime(),
                        organs,
                        scores.districts(any.id(), Sight.ALL));
        outbox.add(
                new Event(
                        TOPIC,
                        any.id().toString(),
                        "cn.zwfw.supervision.assessment.published.v1",
                        at,
                        json.writeValueAsString(told)));
    }

    /** The data of the event. */
    private record ToldAssessment(
            UUID id,
            int version,
            String region,
            String scheme,
            int schemeNumber,
            String period,
            OffsetDateTime publishedAt,
            List<ToldScore> organs,
            List<DistrictScore> districts) {}

    private record ToldScore(String region, String organ, BigDecimal score, int rank) {}
}
