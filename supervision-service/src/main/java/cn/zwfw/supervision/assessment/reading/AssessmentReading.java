package cn.zwfw.supervision.assessment.reading;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.web.Version;
import cn.zwfw.supervision.assessment.desk.AssessmentAccess;
import cn.zwfw.supervision.assessment.desk.AssessmentRecord;
import cn.zwfw.supervision.assessment.desk.AssessmentRecords;
import cn.zwfw.supervision.assessment.life.Assessment;
import cn.zwfw.supervision.assessment.reading.AssessmentView.Done;
import cn.zwfw.supervision.assessment.result.Scores;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Assessments as a caller may see them. */
@Component
@Cites(value = "A24", rows = "S6")
class AssessmentReading {

    private final Scores scores;
    private final AssessmentRecords records;

    AssessmentReading(Scores scores, AssessmentRecords records) {
        this.scores = scores;
        this.records = records;
    }

    /** As it stands in a list. */
    AssessmentView head(Assessment any, Caller caller) {
        return view(any, caller, null, null, null);
    }

    AssessmentView whole(Assessment any, Caller caller) {
        var sight = AssessmentAccess.sight(caller, any);
        return view(
                any,
                caller,
                MetricView.of(any.scheme().scheme()),
                DistrictView.of(scores.districts(any.id(), sight)),
                sight.all()
                        ? records.of(any.id()).stream().map(AssessmentReading::done).toList()
                        : null);
    }

    ResponseEntity<AssessmentView> answer(Assessment any, Caller caller) {
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, new Version(any.version()).etag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(whole(any, caller));
    }

    private static AssessmentView view(
            Assessment any,
            Caller caller,
            @Nullable List<MetricView> metrics,
            @Nullable List<DistrictView> districts,
            @Nullable List<Done> done) {
        var scheme = any.scheme().scheme();
        return new AssessmentView(
                any.id(),
                any.region(),
                scheme.code(),
                scheme.name(),
                any.scheme().number(),
                any.period().code(),
                any.period().first(),
                any.period().last(),
                scheme.base(),
                any.state(),
                any.state().label(),
                any.computedAt().atZone(CityTime.ZONE).toOffsetDateTime(),
                any.objectionsUntil(),
                AssessmentAccess.sight(caller, any).all() ? any.undecided() : null,
                time(any.confirmedAt()),
                time(any.publishedAt()),
                metrics,
                districts,
                done);
    }

    private static Done done(AssessmentRecord done) {
        var objection = done.objection();
        return new Done(
                done.at().atZone(CityTime.ZONE).toOffsetDateTime(),
                done.act().label(),
                done.state(),
                done.personName(),
                done.organ(),
                objection == null ? null : objection.seq(),
                objection == null ? null : objection.upheld(),
                done.words().isEmpty() ? null : done.words());
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atZone(CityTime.ZONE).toOffsetDateTime();
    }
}
