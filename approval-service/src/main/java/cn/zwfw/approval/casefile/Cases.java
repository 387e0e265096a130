package cn.zwfw.approval.casefile;

import cn.zwfw.approval.cases.Case;
import cn.zwfw.approval.cases.Clocks;
import cn.zwfw.approval.cases.Due;
import cn.zwfw.approval.cases.HandledItem;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.calendar.WorkCalendar;
import cn.zwfw.platform.problem.NotFound;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored cases: a row each, and rows for their tasks and for the marks of their clocks. */
@Repository
public class Cases {

    /** A case with its tasks and marks in one look; those of an archived one were moved. */
    private static final String CASE =
            """
            select c.*,
                   coalesce((select json_agg(t) from case_task t where t.case_number = c.number),
                            (p.summary -> 'tasks')::json) tasks,
                   coalesce((select json_agg(m order by m.ledger, m.seq) from case_mark m
                             where m.case_number = c.number),
                            (p.summary -> 'marks')::json) marks
            from case_file c left join archive_package p on p.case_number = c.number
            """;

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final JdbcClient database;
    private final CaseRows rows;

    Cases(JdbcClient database, CaseRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** 办件编号: the item's code, the day, and six digits that no other case has that day. */
    String number(HandledItem item, Instant at) {
        var serial =
                database.sql("select nextval('case_serial')").query(Long.class).single()
                        % 1_000_000;
        return item.code() + DAY.format(CityTime.day(at)) + "%06d".formatted(serial);
    }

    public Optional<Case> find(String number) {
        return database.sql(CASE + "where c.number = ?").param(number).query(rows).optional();
    }

    /**
     * The case, for whoever changes it in this transaction.
     *
     * @throws NotFound when there is none
     */
    Case locked(String number) {
        // first the lock, then the look: what one statement reads is as old as its beginning
        database.sql("select number from case_file where number = ? for update")
                .param(number)
                .query(String.class)
                .optional();
        return find(number).orElseThrow(() -> NotFound.of("case", number));
    }

    /** The cases of an application, in the order of their numbers. */
    public List<Case> of(UUID application) {
        return database.sql(CASE + "where c.application = ? order by c.number")
                .param(application)
                .query(rows)
                .list();
    }

    /** The cases of each application that has any, in the order of their numbers. */
    public Map<UUID, List<Case>> of(List<UUID> applications) {
        return database
                .sql(CASE + "where c.application = any(?) order by c.number")
                .param(applications.toArray(UUID[]::new))
                .query(rows)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Case::application));
    }

    /** Cases of an organ after a number; what is null does not restrict. */
    public List<Case> list(CaseQuery query, int limit) {
        return database.sql(
                        CASE
                                + """
                                where c.organ = :organ and c.region = :region
                                  and (cast(:state as text) is null or c.state = :state)
                                  and (cast(:item as text) is null or c.item_code = :item)
                                  and (cast(:due as date) is null or c.due_on <= :due)
                                  and (cast(:applications as uuid[]) is null
                                       or c.application = any(:applications))
                                  and c.number > :after
                                order by c.number limit :limit
                                """)
                .param("organ", query.organ())
                .param("region", query.region())
                .param("state", query.state() == null ? null : query.state().name())
                .param("item", query.itemCode())
                .param("due", query.dueUntil())
                .param("applications", ids(query.applications()))
                .param("after", query.after() == null ? "" : query.after())
                .param("limit", limit)
                .query(rows)
                .list();
    }

    private static UUID @Nullable [] ids(@Nullable List<UUID> applications) {
        return applications == null ? null : applications.toArray(UUID[]::new);
    }

    void add(Case received, WorkCalendar calendar) {
        database.sql(
                        """
                        insert into case_file (number, version, application, applicant, item_code,
                            item_revision, item_name, organ, region, state, act, received_at,
                            supplemented, due_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, ?)
                        """)
                .params(
                        Arrays.asList(
                                received.number(),
                                received.version(),
                                received.application(),
                                received.applicant(),
                                received.item().code(),
                                received.item().revision(),
                                received.item().name(),
                                received.item().organ(),
                                received.item().region(),
                                received.state().name(),
                                received.act().name(),
                                Timestamp.from(received.receivedAt()),
                                dueOn(received, calendar)))
                .update();
        rows.addMarks(received.number(), Clocks.NONE, received.clocks());
    }

    /** Stores what is different; the row is held by the one who read it. */
    void save(Case before, Case after, WorkCalendar calendar) {
        var acceptance = after.acceptance();
        var verdict = after.verdict();
        database.sql(
                        """
                        update case_file set version = ?, state = ?, act = ?, accepted_on = ?,
                            deemed = ?, supplemented = ?, verdict = ?, due_on = ?
                        where number = ?
                        """)
                .params(
                        Arrays.asList(
                                after.version(),
                                after.state().name(),
                                after.act().name(),
                                acceptance == null ? null : acceptance.day(),
                                acceptance != null && acceptance.deemed(),
                                after.supplemented(),
                                verdict == null ? null : verdict.name(),
                                dueOn(after, calendar),
                                after.number()))
                .update();
        rows.putTasks(after.number(), before.run(), after.run());
        rows.addMarks(after.number(), before.clocks(), after.clocks());
    }

    /** Whether the case is due on the day by which it is found, as the calendar stands now. */
    boolean isDueAsStored(Case any, WorkCalendar calendar) {
        var stored =
                database.sql("select due_on from case_file where number = ?")
                        .param(any.number())
                        .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                        .single();
        return stored.equals(any.due(calendar).map(Due::day));
    }

    private static @Nullable LocalDate dueOn(Case any, WorkCalendar calendar) {
        return any.due(calendar).map(Due::day).orElse(null);
    }
}
