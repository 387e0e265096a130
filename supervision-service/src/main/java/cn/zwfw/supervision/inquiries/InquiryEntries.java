package cn.zwfw.supervision.inquiries;

import cn.zwfw.platform.calendar.WorkCalendars;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.known.KnownInquiry;
import cn.zwfw.supervision.known.Telling;
import cn.zwfw.supervision.ledger.Derived;
import cn.zwfw.supervision.ledger.LedgerEntry;
import cn.zwfw.supervision.ledger.Topic;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps of each inquiry, complaint and suggestion what is counted of it. */
@Repository
@Cites(
        value = {"A11", "A24", "B17"},
        rows = {"S0", "S6", "S7"})
class InquiryEntries implements Derived {

    private final JdbcClient database;
    private final Telling telling;
    private final WorkCalendars calendars;

    InquiryEntries(JdbcClient database, Telling telling, WorkCalendars calendars) {
        this.database = database;
        this.telling = telling;
        this.calendars = calendars;
    }

    @Override
    public List<String> tables() {
        return List.of("inquiry_entry");
    }

    @Override
    public void derive(LedgerEntry entry) {
        if (entry.topic() == Topic.INQUIRY) {
            var any = telling.read(entry, KnownInquiry.class);
            put(any, FirstAnswer.of(any, calendars.current()));
        }
    }

    private void put(KnownInquiry any, FirstAnswer first) {
        database.sql(
                        """
                        insert into inquiry_entry (number, kind, breach, region, organ, office,
                            state, received_on, due_on, answered_on, in_time, reopened)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (number) do update set
                            organ = excluded.organ, office = excluded.office,
                            state = excluded.state, due_on = excluded.due_on,
                            answered_on = excluded.answered_on, in_time = excluded.in_time,
                            reopened = excluded.reopened
                        """)
                .params(
                        Arrays.asList(
                                any.number(),
                                any.kind(),
                                any.breach(),
                                any.region(),
                                any.organ(),
                                any.office(),
                                any.state(),
                                FirstAnswer.received(any),
                                first.dueOn(),
                                first.answeredOn(),
                                first.inTime(),
                                any.acts().stream().anyMatch(done -> done.act().equals("REOPEN"))))
                .update();
    }
}
