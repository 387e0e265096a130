package cn.zwfw.supervision.sign;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.known.KnownAdjustment;
import cn.zwfw.supervision.known.KnownDuty;
import cn.zwfw.supervision.known.Telling;
import cn.zwfw.supervision.ledger.Topic;
import cn.zwfw.supervision.rule.Watched;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** By when lists are adjusted and what belongs to them is disclosed. */
@Configuration(proxyBeanMethods = false)
@Cites(
        value = {"A13(2)", "A25", "B11", "B12"},
        rows = {"S1", "S3"})
class ListTimes {

    private static final Map<String, String> DUTIES =
            Map.of("MEASURES", "管理办法", "ALLOCATIONS", "分配使用", "EVALUATIONS", "绩效评价");

    @Bean
    Watcher disclosureTimes(Telling telling) {
        return Watching.of(
                Topic.DISCLOSURE_DUTY,
                (entry, calendar) -> {
                    var any = telling.read(entry, KnownDuty.class);
                    var name =
                            "专项资金 "
                                    + any.fund()
                                    + " 的"
                                    + DUTIES.getOrDefault(any.duty(), any.duty());
                    var subject =
                            Subject.of(
                                    Topic.DISCLOSURE_DUTY,
                                    entry.key(),
                                    name,
                                    any.region(),
                                    any.department());
                    var signs =
                            any.dropped()
                                    ? List.<Sign>of()
                                    : List.<Sign>of(
                                            Course.until(
                                                    Watched.DISCLOSURE,
                                                    name,
                                                    any.since(),
                                                    any.due(),
                                                    any.doneOn(),
                                                    calendar));
                    return new Sighted(subject, signs);
                });
    }

    @Bean
    Watcher adjustmentTimes(Telling telling) {
        return Watching.of(
                Topic.DUE_ADJUSTMENT,
                (entry, calendar) -> {
                    var any = telling.read(entry, KnownAdjustment.class);
                    var subject =
                            Subject.of(
                                    Topic.DUE_ADJUSTMENT,
                                    entry.key(),
                                    any.name(),
                                    any.region(),
                                    any.organ());
                    var course =
                            Course.until(
                                    Watched.ADJUSTMENT,
                                    any.causeLabel() + ":" + any.name(),
                                    CityTime.day(any.openedAt().toInstant()),
                                    any.dueOn(),
                                    closed(any),
                                    calendar);
                    return new Sighted(subject, List.of(course));
                });
    }

    @Bean
    Watcher republicationTimes() {
        return Watching.of(
                Topic.LATE_REPUBLICATION,
                (entry, _) -> {
                    var data = entry.data();
                    var name = data.path("code").asString(entry.key());
                    var subject =
                            Subject.of(
                                    Topic.LATE_REPUBLICATION,
                                    entry.key(),
                                    name,
                                    data.required("region").asString(),
                                    data.required("organ").asString());
                    var late = new Occurrence(Watched.REPUBLICATION, name, entry.toldAt());
                    return new Sighted(subject, List.of(late));
                });
    }

    private static @Nullable LocalDate closed(KnownAdjustment any) {
        var closed = any.closedAt();
        return closed == null ? null : CityTime.day(closed.toInstant());
    }
}
