package cn.zwfw.platform.publication;

import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.publication.domain.ChangeRequest;
import cn.zwfw.platform.publication.domain.ProposedEntry;
import cn.zwfw.platform.publication.domain.RequestState;
import cn.zwfw.platform.publication.list.Lists;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Change requests and their entries. */
@Repository
class ChangeRequests {

    /** A request with its authors in one look. */
    private static final String REQUEST =
            """
            select *, array(select person from change_author where request_id = id) as authors
            from change_request
            """;

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Lists lists;
    private final Clock clock;

    ChangeRequests(JdbcClient database, JdbcTemplate batches, Lists lists, Clock clock) {
        this.database = database;
        this.batches = batches;
        this.lists = lists;
        this.clock = clock;
    }

    void add(ChangeRequest request) {
        var matter = request.matter();
        var now = Timestamp.from(clock.instant());
        database.sql(
                        """
                        insert into change_request (id, list, kind, ground, reason, organ, region,
                            particulars, state, stage, amended, responsible, effective_from, due_at,
                            version, created_at, updated_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?::json, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                request.id(),
                                matter.list(),
                                matter.kind().code(),
                                matter.ground().code(),
                                matter.reason(),
                                matter.organ(),
                                matter.region(),
                                matter.particulars(),
                                request.state().name(),
                                request.stage(),
                                request.amended(),
                                request.responsible(),
                                timestamp(request.effectiveFrom()),
                                timestamp(request.dueAt()),
                                request.version(),
                                now,
                                now))
                .update();
        addAuthors(request);
    }

    /**
     * Stores what a request has become.
     *
     * @throws Conflict when somebody else changed it since it was read
     */
    void update(ChangeRequest request) {
        var matter = request.matter();
        var updated =
                database.sql(
                                """
                                update change_request set kind = ?, ground = ?, reason = ?,
                                    particulars = ?::json, state = ?, stage = ?, amended = ?,
                                    responsible = ?, effective_from = ?, due_at = ?, version = ?,
                                    updated_at = ?
                                where id = ? and version = ?
                                """)
                        .params(
                                Arrays.asList(
                                        matter.kind().code(),
                                        matter.ground().code(),
                                        matter.reason(),
                                        matter.particulars(),
                                        request.state().name(),
                                        request.stage(),
                                        request.amended(),
                                        request.responsible(),
                                        timestamp(request.effectiveFrom()),
                                        timestamp(request.dueAt()),
                                        request.version(),
                                        Timestamp.from(clock.instant()),
                                        request.id(),
                                        request.version() - 1))
                        .update();
        if (updated == 0) {
            throw Conflict.because("decided-meanwhile");
        }
        addAuthors(request);
    }

    ChangeRequest get(UUID id) {
        return database.sql(REQUEST + "where id = ?")
                .param(id)
                .query(this::request)
                .optional()
                .orElseThrow(() -> NotFound.of("change-request", id));
    }

    /** Requests in the order of their ids, which is the order of their making. */
    List<ChangeRequest> find(RequestFilter filter, @Nullable UUID after, int limit) {
        return database.sql(
                        REQUEST
                                + """
                                where (cast(:organ as text) is null or organ = :organ)
                                  and (cast(:region as text) is null or region = :region)
                                  and (cast(:state as text) is null or state = :state)
                                  and (cast(:kind as text) is null or kind = :kind)
                                  and (:departmentOnly or organ = cast(:ownOrgan as text)
                                       or (state <> 'DRAFT' and state <> 'CLASSIFIED'
                                           and (state <> 'WITHDRAWN' or stage is not null)
                                           and coalesce(stage, '') <> all (:clearance)
                                           and not (amended and coalesce(stage, '') = any (:amendment))))
                                  and (cast(:after as uuid) is null or id > :after)
                                order by id limit :limit
                                """)
                .param("organ", filter.organ())
                .param("region", filter.region())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("kind", filter.kind())
                .param("departmentOnly", filter.organ() != null)
                .param("ownOrgan", filter.ownOrgan())
                .param("clearance", lists.clearanceStages())
                .param("amendment", lists.amendmentStages())
                .param("after", after)
                .param("limit", limit)
                .query(this::request)
                .list();
    }

    /** Requests of a region that stand at one of these stages; a department's own at its stages. */
    List<ChangeRequest> waitingAt(
            List<String> stages,
            String region,
            @Nullable String organ,
            @Nullable UUID after,
            int limit) {
        return database.sql(
                        REQUEST
                                + """
                                where state = 'IN_REVIEW' and region = :region and stage = any (:stages)
                                  and (stage <> all (:ownOnly) or organ = cast(:organ as text))
                                  and (cast(:after as uuid) is null or id > :after)
                                order by id limit :limit
                                """)
                .param("region", region)
                .param("stages", stages.toArray(String[]::new))
                .param("ownOnly", lists.departmentStages())
                .param("organ", organ)
                .param("after", after)
                .param("limit", limit)
                .query(this::request)
                .list();
    }

    /** Approved requests whose time has come; rows another instance holds are left to it. */
    List<UUID> due(Instant now, int limit) {
        return database.sql(
                        """
                        select id from change_request
                        where state = 'SCHEDULED' and coalesce(effective_from, '-infinity') <= ?
                        order by effective_from limit ?
                        """)
                .params(Timestamp.from(now), limit)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    void removeEntries(UUID request) {
        database.sql("delete from change_entry where request_id = ?").param(request).update();
    }

    void addEntries(UUID request, List<ProposedEntry> entries) {
        batches.batchUpdate(
                """
                insert into change_entry (request_id, position, effect, code, content, base_digest)
                values (?, ?, ?, ?, ?::json, ?)
                """,
                entries.stream()
                        .map(entry ->
                                new Object[] {
                                    request,
                                    entry.position(),
                                    entry.effect().name(),
                                    entry.code(),
                                    entry.content(),
                                    entry.baseDigest()
                                })
                        .toList());
    }

    List<ProposedEntry> entries(UUID request, int after, int limit) {
        return database.sql(
                        """
                        select * from change_entry where request_id = ? and position > ?
                        order by position limit ?
                        """)
                .params(request, after, limit)
                .query(ChangeRequests::entry)
                .list();
    }

    private void addAuthors(ChangeRequest request) {
        batches.batchUpdate(
                "insert into change_author (request_id, person) values (?, ?) on conflict do nothing",
                request.authors().stream()
                        .map(person -> new Object[] {request.id(), person})
                        .toList());
    }

    private static ProposedEntry entry(ResultSet row, int number) throws SQLException {
        return new ProposedEntry(
                row.getInt("position"),
                cn.zwfw.platform.publication.domain.Effect.valueOf(row.getString("effect")),
                row.getString("code"),
                row.getString("content"),
                row.getString("base_digest"));
    }

    private ChangeRequest request(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var kind = lists.get(row.getString("list")).kind(row.getString("kind"));
        var authors = Objects.requireNonNull(row.getArray("authors")).getArray();
        return new ChangeRequest(
                id,
                new ChangeRequest.Matter(
                        row.getString("list"),
                        kind,
                        kind.ground(row.getString("ground")).orElseThrow(),
                        row.getString("reason"),
                        row.getString("organ"),
                        row.getString("region"),
                        row.getString("particulars")),
                RequestState.valueOf(row.getString("state")),
                row.getString("stage"),
                row.getBoolean("amended"),
                Set.of((String[]) authors),
                row.getString("responsible"),
                instant(row.getTimestamp("effective_from")),
                instant(row.getTimestamp("due_at")),
                row.getInt("version"));
    }

    static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    /** Which requests; what is null does not restrict. */
    record RequestFilter(
            @Nullable String organ,
            @Nullable String region,
            @Nullable String ownOrgan,
            @Nullable RequestState state,
            @Nullable String kind) {}
}
