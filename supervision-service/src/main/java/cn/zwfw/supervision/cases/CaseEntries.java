package cn.zwfw.supervision.cases;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.calendar.WorkCalendar;
import cn.zwfw.platform.calendar.WorkCalendars;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.clock.LegalClock;
import cn.zwfw.platform.clock.Limit;
import cn.zwfw.platform.clock.Term;
import cn.zwfw.supervision.known.KnownCase;
import cn.zwfw.supervision.known.KnownClock;
import cn.zwfw.supervision.known.Telling;
import cn.zwfw.supervision.ledger.Derived;
import cn.zwfw.supervision.ledger.LedgerEntry;
import cn.zwfw.supervision.ledger.Topic;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps of each case what is counted of it. */
@Repository
@Cites(
        value = {"A14", "A24"},
        rows = {"S0", "S7", "S9"})
class CaseEntries implements Derived {

    private final JdbcClient database;
    private final Telling telling;
    private final WorkCalendars calendars;

    CaseEntries(JdbcClient database, Telling telling, WorkCalendars calendars) {
        this.database = database;
        this.telling = telling;
        this.calendars = calendars;
    }

    @Override
    public List<String> tables() {
        return List.of("case_entry");
    }

    @Override
    public void derive(LedgerEntry entry) {
        if (entry.topic() == Topic.CASE) {
            put(telling.read(entry, KnownCase.class), entry.toldOn(), calendars.current());
        }
    }

    private void put(KnownCase any, LocalDate toldOn, WorkCalendar calendar) {
        var ended = any.endedOn(toldOn).orElse(null);
        var counted = Counted.of(any, ended, calendar);
        database.sql(
                        """
                        insert into case_entry (number, region, organ, item_code, item_revision,
                            item_name, district, state, running, decided, received_on, accepted_on, ended_on, due_on,
                            promised_on, used, statutory, promised, in_time)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (number) do update set
                            item_revision = excluded.item_revision, item_name = excluded.item_name,
                            state = excluded.state, running = excluded.running,
                            decided = excluded.decided,
                            accepted_on = excluded.accepted_on,
                            ended_on = excluded.ended_on, due_on = excluded.due_on,
                            promised_on = excluded.promised_on, used = excluded.used,
                            statutory = excluded.statutory, promised = excluded.promised,
                            in_time = excluded.in_time
                        """)
                .params(
                        Arrays.asList(
                                any.number(),
                                any.region(),
                                any.organ(),
                                any.itemCode(),
                                any.itemRevision(),
                                any.itemName(),
                                any.isOfDistrict(),
                                any.state(),
                                any.isRunning(),
                                any.isDecided(),
                                CityTime.day(any.received()),
                                any.acceptedOn(),
                                ended,
                                counted.dueOn(),
                                counted.promisedOn(),
                                counted.used(),
                                counted.statutory(),
                                counted.promised(),
                                counted.inTime()))
                .update();
    }

    /** What a calendar says of the clock that runs, or of the decision once there is one. */
    private record Counted(
            @Nullable LocalDate dueOn,
            @Nullable LocalDate promisedOn,
            @Nullable Integer used,
            @Nullable Integer statutory,
            @Nullable Integer promised,
            @Nullable Boolean inTime) {

        static Counted of(KnownCase any, @Nullable LocalDate ended, WorkCalendar calendar) {
            if (ended == null) {
                var running = any.runningClock();
                return new Counted(
                        running.flatMap(clock -> due(clock, clock.limit(), calendar)).orElse(null),
                        running.flatMap(clock -> due(clock, clock.promise(), calendar))
                                .orElse(null),
                        null,
                        null,
                        null,
                        null);
            }
            return any.clock(Term.DECISION)
                    .map(clock -> decided(clock, ended, calendar))
                    .orElseGet(() -> new Counted(null, null, null, null, null, null));
        }

        private static Counted decided(KnownClock clock, LocalDate ended, WorkCalendar calendar) {
            var limit = clock.limit() == null ? clock.promise() : clock.limit();
            if (limit == null) {
                return new Counted(null, null, null, null, null, null);
            }
            var promise = clock.promise() == null ? limit : clock.promise();
            var measured = new LegalClock(clock.ledger(), promise, calendar);
            return new Counted(
                    null,
                    null,
                    measured.used(ended),
                    limit.length(),
                    promise.length(),
                    !measured.isLate(ended));
        }

        private static Optional<LocalDate> due(
                KnownClock clock, @Nullable Limit limit, WorkCalendar calendar) {
            return limit == null
                    ? Optional.empty()
                    : new LegalClock(clock.ledger(), limit, calendar).dueOn();
        }
    }
}
