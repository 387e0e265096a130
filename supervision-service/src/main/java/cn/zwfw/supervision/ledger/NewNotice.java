package cn.zwfw.supervision.ledger;

import cn.zwfw.platform.calendar.WorkCalendars;
import cn.zwfw.platform.citation.Cites;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * When a year's notice of holidays is imported, all that follows from working days is derived anew.
 * Broken off, it begins again: what is derived twice is the same.
 */
@Component
@Cites(
        value = {"行政许可法 82", "A14", "A24"},
        rows = {"S0", "S1"})
class NewNotice {

    private static final Logger log = LoggerFactory.getLogger(NewNotice.class);

    /** After which every instance counts by what is stored; before, one might undo it. */
    private static final Duration KNOWN_TO_ALL = Duration.ofMinutes(1);

    private static final Set<Topic> COUNTING_DAYS =
            EnumSet.of(
                    Topic.CASE,
                    Topic.INQUIRY,
                    Topic.RATING,
                    Topic.DISCLOSURE_DUTY,
                    Topic.DUE_ADJUSTMENT);

    private final JdbcClient database;
    private final Anew anew;
    private final WorkCalendars calendars;
    private final Clock clock;

    NewNotice(JdbcClient database, Anew anew, WorkCalendars calendars, Clock clock) {
        this.database = database;
        this.anew = anew;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${zwfw.ledger.recount-every:1m}")
    void count() {
        var digest = calendars.digest();
        var known = known();
        if (digest.equals(known.counted())) {
            return;
        }
        if (!digest.equals(known.noticed())) {
            keep(new Known(known.counted(), digest, clock.instant()));
        } else if (known.noticedAt().plus(KNOWN_TO_ALL).isBefore(clock.instant())) {
            calendars.reload();
            COUNTING_DAYS.forEach(anew::derive);
            keep(new Known(digest, digest, known.noticedAt()));
            log.info("what follows from working days was derived anew");
        }
    }

    private Known known() {
        return database.sql("select * from counted_calendar")
                .query((row, _) ->
                        new Known(
                                Objects.requireNonNull(row.getString("counted")),
                                Objects.requireNonNull(row.getString("noticed")),
                                row.getTimestamp("noticed_at").toInstant()))
                .optional()
                .orElseGet(() -> new Known("", "", clock.instant()));
    }

    private void keep(Known known) {
        database.sql(
                        """
                        insert into counted_calendar (counted, noticed, noticed_at) values (?, ?, ?)
                        on conflict (one) do update set counted = excluded.counted,
                            noticed = excluded.noticed, noticed_at = excluded.noticed_at
                        """)
                .params(known.counted(), known.noticed(), Timestamp.from(known.noticedAt()))
                .update();
    }

    /** By which calendar was counted, and which was noticed when; each by its digest. */
    private record Known(String counted, String noticed, Instant noticedAt) {}
}
