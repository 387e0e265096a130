package cn.zwfw.supervision.duties;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.known.KnownAdjustment;
import cn.zwfw.supervision.known.KnownDuty;
import cn.zwfw.supervision.known.Telling;
import cn.zwfw.supervision.ledger.Derived;
import cn.zwfw.supervision.ledger.LedgerEntry;
import cn.zwfw.supervision.ledger.Topic;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps of each disclosure and each adjustment by when it is due and when it was done. */
@Repository
@Cites(
        value = {"A13(2)", "A24", "B15"},
        rows = {"S0", "S6"})
class DutyEntries implements Derived {

    private final JdbcClient database;
    private final Telling telling;

    DutyEntries(JdbcClient database, Telling telling) {
        this.database = database;
        this.telling = telling;
    }

    @Override
    public List<String> tables() {
        return List.of("duty_entry");
    }

    @Override
    public void derive(LedgerEntry entry) {
        if (entry.topic() == Topic.DISCLOSURE_DUTY) {
            put(entry, telling.read(entry, KnownDuty.class));
        } else if (entry.topic() == Topic.DUE_ADJUSTMENT) {
            put(entry, telling.read(entry, KnownAdjustment.class));
        }
    }

    private void put(LedgerEntry entry, KnownDuty any) {
        put(
                entry,
                "专项资金 " + any.fund() + " 的公开",
                any.department(),
                any.region(),
                any.due(),
                any.doneOn(),
                any.dropped());
    }

    private void put(LedgerEntry entry, KnownAdjustment any) {
        var closed = any.closedAt();
        put(
                entry,
                any.causeLabel() + ":" + any.name(),
                any.organ(),
                any.region(),
                any.dueOn(),
                closed == null ? null : CityTime.day(closed.toInstant()),
                false);
    }

    private void put(
            LedgerEntry entry,
            String name,
            @Nullable String organ,
            String region,
            LocalDate due,
            @Nullable LocalDate done,
            boolean dropped) {
        database.sql(
                        """
                        insert into duty_entry
                            (topic, key, name, organ, region, due_on, done_on, dropped)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (topic, key) do update set name = excluded.name,
                            organ = excluded.organ, region = excluded.region,
                            due_on = excluded.due_on, done_on = excluded.done_on,
                            dropped = excluded.dropped
                        """)
                .params(
                        Arrays.asList(
                                entry.topic().name(),
                                entry.key(),
                                name,
                                organ,
                                region,
                                due,
                                done,
                                dropped))
                .update();
    }
}
