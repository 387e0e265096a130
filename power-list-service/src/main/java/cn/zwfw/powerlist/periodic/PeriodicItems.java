package cn.zwfw.powerlist.periodic;

import cn.zwfw.powerlist.reviewed.SelfTurning;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Calendars in force, and when each turns its item next. */
@Repository
class PeriodicItems implements SelfTurning {

    private final JdbcClient database;
    private final JsonMapper json;

    PeriodicItems(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    void put(Periodic item) {
        database.sql(
                        """
                        insert into periodic_item (code, request_id, periods, next_at)
                        values (?, ?, ?::json, ?)
                        on conflict (code) do update set request_id = excluded.request_id,
                            periods = excluded.periods, next_at = excluded.next_at
                        """)
                .param(item.code())
                .param(item.request())
                .param(json.writeValueAsString(item.calendar().periods()))
                .param(at(item.nextAt()))
                .update();
    }

    void turnsNext(String code, @Nullable Instant at) {
        database.sql("update periodic_item set next_at = ? where code = ?")
                .param(at(at))
                .param(code)
                .update();
    }

    /** The calendar is not followed any longer, unless it is this request's. */
    void end(String code, @Nullable UUID unlessOf) {
        database.sql("delete from periodic_item where code = ? and request_id is distinct from ?")
                .param(code)
                .param(unlessOf)
                .update();
    }

    Optional<Periodic> find(String code) {
        return database.sql("select * from periodic_item where code = ?")
                .param(code)
                .query((row, _) ->
                        new Periodic(
                                row.getString("code"),
                                row.getObject("request_id", UUID.class),
                                new HandlingCalendar(
                                        json.readValue(
                                                row.getString("periods"),
                                                new TypeReference<List<HandlingPeriod>>() {})),
                                instant(row.getObject("next_at", OffsetDateTime.class))))
                .optional();
    }

    /** As long as the calendar is followed, even if all its periods are over. */
    @Override
    public boolean turnsByItself(String code) {
        return find(code).isPresent();
    }

    /** Items whose turn has come, the earliest first. */
    List<String> due(Instant now, int limit) {
        return database.sql(
                        """
                        select code from periodic_item where next_at <= ?
                        order by next_at, code limit ?
                        """)
                .param(at(now))
                .param(limit)
                .query((row, _) -> row.getString("code"))
                .list();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }

    /**
     * An item that follows a calendar.
     *
     * @param request what the calendar was approved by
     * @param nextAt when it opens or closes next; none when all periods are over
     */
    record Periodic(
            String code, UUID request, HandlingCalendar calendar, @Nullable Instant nextAt) {

        boolean isDue(Instant now) {
            return nextAt != null && !nextAt.isAfter(now);
        }
    }
}
