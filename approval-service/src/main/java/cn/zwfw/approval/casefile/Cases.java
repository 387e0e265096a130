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
    private static final String LOOK =
            """
            c.*,
                   coalesce((select json_agg(t) from case_task t where t.case_number = c.number),
                            (p.summary -> 'tasks')::json) tasks,
                   coalesce((select json_agg(m order by m.ledger, m.seq) from case_mark m
                             where m.case_number = c.number),
                            (p.summary -> 'marks')::json) marks
            from case_file c left join archive_package p on p.case_number = c.number
            """;

    private static final String CASE = "select " + LOOK;

    /**
     * The same, for whoever holds the row by it: what it reads is as old as its beginning, but for
     * the row itself, so it also says how old that is.
     */
    private static final String HELD =
            "select (select seen.version from case_file seen where seen.number = c.number) looked, "
                    + LOOK
                    + "where c.number = ? for update of c";

    /** What was done goes in with the row that it changes; all records of the case come back. */
    private static final String DONE =
            """
            , tasks as (
                insert into case_task (case_number, node, state, round, opened_on, done_on, chosen)
                select :number, node, state, round, opened, done, chosen
                from json_to_recordset(cast(:tasks as json)) as t
                    (node text, state text, round int, opened date, done date, chosen int)
                on conflict (case_number, node) do update set state = excluded.state,
                    round = excluded.round, opened_on = excluded.opened_on,
                    done_on = excluded.done_on, chosen = excluded.chosen),
            marks as (
                insert into case_mark (case_number, ledger, seq, term, mark)
                select :number, ledger, seq, term, mark
                from json_to_recordset(cast(:marks as json)) as m
                    (ledger int, seq int, term text, mark jsonb)),
            recorded as (
                insert into case_record (case_number, seq, at, act, state, node, round, person,
                    person_name, organ, opinion, document)
                values (:number, :version, :at, :act, :state, :node, :round, :person,
                    :personName, :personOrgan, :opinion, :document)
                returning *)
            select * from case_record where case_number = :number
            union all select * from recorded order by seq
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
        return database.sql(HELD)
                .param(number)
                .query((row, at) ->
                        row.getInt("looked") == row.getInt("version")
                                ? Optional.of(rows.mapRow(row, at))
                                : Optional.<Case>empty())
                .optional()
                .flatMap(seen -> seen.or(() -> find(number)))
                .orElseThrow(() -> NotFound.of("case", number));
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

    /** Stores a case that was received; gives its records. */
    List<CaseRecord> add(Case received, CaseRecord done, WorkCalendar calendar) {
        var item = received.item();
        var statement =
                database.sql(
                                """
                                with stored as (
                                    insert into case_file (number, version, application, applicant,
                                        item_code, item_revision, item_name, organ, region, state,
                                        act, received_at, supplemented, due_on)
                                    values (:number, :version, :application, :applicant,
                                        :itemCode, :itemRevision, :itemName, :organ, :region,
                                        :state, :act, :received, false, :due))
                                """
                                        + DONE)
                        .param("application", received.application())
                        .param("applicant", received.applicant())
                        .param("itemCode", item.code())
                        .param("itemRevision", item.revision())
                        .param("itemName", item.name())
                        .param("organ", item.organ())
                        .param("region", item.region())
                        .param("received", Timestamp.from(received.receivedAt()))
                        .param("due", dueOn(received, calendar))
                        .param("tasks", "[]")
                        .param("marks", rows.marks(Clocks.NONE, received.clocks()));
        return stored(statement, received, done);
    }

    /**
     * Stores what is different, and what was done; the row is held by the one who read it.
     *
     * @return all that was done with the case, in that order
     */
    List<CaseRecord> save(Case before, Case after, CaseRecord done, WorkCalendar calendar) {
        var acceptance = after.acceptance();
        var verdict = after.verdict();
        var statement =
                database.sql(
                                """
                                with stored as (
                                    update case_file set version = :version, state = :state,
                                        act = :act, accepted_on = :accepted, deemed = :deemed,
                                        supplemented = :supplemented, verdict = :verdict,
                                        due_on = :due
                                    where number = :number)
                                """
                                        + DONE)
                        .param("accepted", acceptance == null ? null : acceptance.day())
                        .param("deemed", acceptance != null && acceptance.deemed())
                        .param("supplemented", after.supplemented())
                        .param("verdict", verdict == null ? null : verdict.name())
                        .param("due", dueOn(after, calendar))
                        .param("tasks", rows.tasks(before.run(), after.run()))
                        .param("marks", rows.marks(before.clocks(), after.clocks()));
        return stored(statement, after, done);
    }

    private static List<CaseRecord> stored(
            JdbcClient.StatementSpec statement, Case any, CaseRecord done) {
        return statement
                .param("number", any.number())
                .param("version", any.version())
                .param("state", any.state().name())
                .param("act", any.act().name())
                .param("at", Timestamp.from(done.at()))
                .param("node", done.node())
                .param("round", done.round())
                .param("person", done.person())
                .param("personName", done.personName())
                .param("personOrgan", done.organ())
                .param("opinion", done.opinion())
                .param("document", done.document())
                .query((row, _) -> CaseRecords.read(row))
                .list();
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
