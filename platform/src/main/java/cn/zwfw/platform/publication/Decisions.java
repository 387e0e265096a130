package cn.zwfw.platform.publication;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.publication.domain.Meeting;
import cn.zwfw.platform.publication.domain.Verdict;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The decisions on requests, in their order; never changed. */
@Repository
class Decisions {

    private final JdbcClient database;
    private final Clock clock;

    Decisions(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(UUID request, Decide decision, Caller caller) {
        var meeting = decision.meeting();
        database.sql(
                        """
                        insert into change_decision (request_id, stage, verdict, opinion, meeting_name,
                            meeting_date, meeting_number, person, person_name, organ, decided_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                request,
                                decision.stage(),
                                decision.verdict().name(),
                                Objects.requireNonNullElse(decision.opinion(), ""),
                                meeting == null ? null : meeting.name(),
                                meeting == null ? null : meeting.date(),
                                meeting == null ? null : meeting.number(),
                                caller.id(),
                                caller.name(),
                                caller.organ(),
                                Timestamp.from(clock.instant())))
                .update();
    }

    List<Recorded> of(UUID request) {
        return database.sql("select * from change_decision where request_id = ? order by id")
                .param(request)
                .query((row, _) ->
                        new Recorded(
                                row.getString("stage"),
                                Verdict.valueOf(row.getString("verdict")),
                                row.getString("opinion"),
                                row.getString("meeting_name") == null
                                        ? null
                                        : new Meeting(
                                                row.getString("meeting_name"),
                                                row.getDate("meeting_date").toLocalDate(),
                                                row.getString("meeting_number")),
                                row.getString("person"),
                                row.getString("person_name"),
                                row.getTimestamp("decided_at")
                                        .toInstant()
                                        .atZone(CityTime.ZONE)
                                        .toOffsetDateTime()))
                .list();
    }

    /** A decision as it was recorded. */
    @Schema(name = "Decision", description = "已作出的决定")
    record Recorded(
            String stage,
            Verdict verdict,
            String opinion,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Meeting meeting,
            String person,
            String personName,
            OffsetDateTime decidedAt) {}
}
