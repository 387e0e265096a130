package cn.zwfw.platform.publication.revision;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.publication.domain.Revision;
import cn.zwfw.platform.publication.domain.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is published. Public reading needs nothing else: drafts are kept elsewhere. */
@Repository
@Cites(
        value = {"A13(1)", "B5", "B12"},
        rows = {"P9", "P14"})
public class Revisions {

    private final JdbcClient database;
    private final JdbcTemplate batches;

    Revisions(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    public Optional<Revision> current(String list, String code) {
        return database.sql(
                        """
                        select * from revision where list = ? and code = ? and effective_to is null
                        """)
                .params(list, code)
                .query(Revisions::revision)
                .optional();
    }

    /** The newest revisions of several entries, by their codes. */
    public Map<String, Revision> current(String list, List<String> codes) {
        return database
                .sql(
                        """
                        select * from revision
                        where list = ? and code = any (?) and effective_to is null
                        """)
                .params(list, codes.toArray(String[]::new))
                .query(Revisions::revision)
                .stream()
                .collect(Collectors.toUnmodifiableMap(Revision::code, Function.identity()));
    }

    public Optional<Revision> get(String list, String code, int number) {
        return database.sql("select * from revision where list = ? and code = ? and number = ?")
                .params(list, code, number)
                .query(Revisions::revision)
                .optional();
    }

    /** Every revision of an entry, the newest first. */
    public List<Revision> history(String list, String code) {
        return database.sql(
                        "select * from revision where list = ? and code = ? order by number desc")
                .params(list, code)
                .query(Revisions::revision)
                .list();
    }

    /** The list as it stood at a moment, in the order of codes; cancelled entries are not in it. */
    public List<Revision> standingAt(
            String list, String region, Instant moment, @Nullable String after, int limit) {
        return database.sql(
                        """
                        select * from revision
                        where list = :list and region = :region and standing <> 'CANCELLED'
                          and effective_from <= :moment
                          and (effective_to is null or effective_to > :moment)
                          and code > :after
                        order by code limit :limit
                        """)
                .param("list", list)
                .param("region", region)
                .param("moment", Timestamp.from(moment))
                .param("after", after == null ? "" : after)
                .param("limit", limit)
                .query(Revisions::revision)
                .list();
    }

    /** What was published after a position of the feed, in the order of commits. */
    public List<Revision> after(String list, @Nullable String region, long position, int limit) {
        return database.sql(
                        """
                        select * from revision
                        where list = :list and position > :position
                          and (cast(:region as text) is null or region = :region)
                        order by position limit :limit
                        """)
                .param("list", list)
                .param("region", region)
                .param("position", position)
                .param("limit", limit)
                .query(Revisions::revision)
                .list();
    }

    /** The newest revisions, in the order of codes. */
    public List<Revision> currentAfter(
            String list, @Nullable String region, String code, int limit) {
        return currentLike(list, region, "%", code, limit);
    }

    /**
     * The newest revisions whose codes have a form, in the order of codes.
     *
     * @param form as {@code like} of SQL takes it
     */
    public List<Revision> currentLike(
            String list, @Nullable String region, String form, String code, int limit) {
        return database.sql(
                        """
                        select * from revision
                        where list = :list and effective_to is null
                          and code > :code and code like :form
                          and (cast(:region as text) is null or region = :region)
                        order by code limit :limit
                        """)
                .param("list", list)
                .param("region", region)
                .param("form", form)
                .param("code", code)
                .param("limit", limit)
                .query(Revisions::revision)
                .list();
    }

    /** The last position of the feed that is visible; everything before it is visible too. */
    public long lastPosition(String list) {
        return database.sql(
                        "select coalesce(max(last), 0) from publication_position where list = ?")
                .param(list)
                .query(Long.class)
                .single();
    }

    /**
     * For each organ a digest over its newest revisions, in the order of codes: SHA-256 of lines
     * {@code code number status digest}, as they stand in the documents. Two copies hold the same
     * if the digests are equal.
     */
    public List<OrganDigest> digests(String list, @Nullable String region) {
        return database.sql(
                        """
                        select organ, count(*) as entries,
                               encode(sha256(convert_to(string_agg(
                                   code || ' ' || number || ' ' || (document ->> 'status') || ' ' || digest, E'\\n'
                                   order by code collate "C"), 'UTF8')), 'hex') as digest
                        from revision
                        where list = :list and effective_to is null
                          and (cast(:region as text) is null or region = :region)
                        group by organ order by organ
                        """)
                .param("list", list)
                .param("region", region)
                .query((row, _) ->
                        new OrganDigest(
                                row.getString("organ"),
                                row.getLong("entries"),
                                row.getString("digest")))
                .list();
    }

    /**
     * Waits for publications under way and lets no other begin before the transaction ends, so that
     * what is stored now is seen by every later publication.
     */
    public void holdPublications(String list) {
        database.sql(
                        "insert into publication_position (list, last) values (?, 0) on conflict do nothing")
                .param(list)
                .update();
        database.sql("select last from publication_position where list = ? for update")
                .param(list)
                .query(Long.class)
                .single();
    }

    /**
     * Takes the next positions of the feed and answers the first of them; holds the list's lock to
     * the end of the transaction.
     */
    public long nextPositions(String list, int count) {
        return database.sql(
                        """
                        insert into publication_position as p (list, last) values (:list, :count)
                        on conflict (list) do update set last = p.last + :count
                        returning last - :count + 1
                        """)
                .param("list", list)
                .param("count", count)
                .query(Long.class)
                .single();
    }

    /** Lets revisions take the place of those that they follow. */
    public void add(List<Revision> revisions) {
        batches.batchUpdate(
                """
                update revision set effective_to = ?
                where list = ? and code = ? and effective_to is null
                """,
                revisions.stream()
                        .filter(revision -> revision.number() > 1)
                        .map(revision ->
                                new Object[] {
                                    Timestamp.from(revision.effectiveFrom()),
                                    revision.list(),
                                    revision.code()
                                })
                        .toList());
        batches.batchUpdate(
                """
                insert into revision (list, code, number, standing, kind, ground, organ, region,
                    document, content, digest, request_id, reported_by, responsible, effective_from, position)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?::json, ?, ?, ?, ?, ?, ?)
                """,
                revisions.stream()
                        .map(revision ->
                                new Object[] {
                                    revision.list(),
                                    revision.code(),
                                    revision.number(),
                                    revision.standing().name(),
                                    revision.kind(),
                                    revision.ground(),
                                    revision.organ(),
                                    revision.region(),
                                    revision.document(),
                                    revision.content(),
                                    revision.digest(),
                                    revision.request(),
                                    revision.reportedBy(),
                                    revision.responsible(),
                                    Timestamp.from(revision.effectiveFrom()),
                                    revision.position()
                                })
                        .toList());
    }

    private static Revision revision(ResultSet row, int number) throws SQLException {
        return new Revision(
                row.getString("list"),
                row.getString("code"),
                row.getInt("number"),
                Standing.valueOf(row.getString("standing")),
                row.getString("kind"),
                row.getString("ground"),
                row.getString("organ"),
                row.getString("region"),
                row.getString("document"),
                row.getString("content"),
                row.getString("digest"),
                row.getObject("request_id", UUID.class),
                row.getString("reported_by"),
                row.getString("responsible"),
                Objects.requireNonNull(row.getTimestamp("effective_from")).toInstant(),
                ended(row.getTimestamp("effective_to")),
                row.getLong("position"));
    }

    private static @Nullable Instant ended(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /** An organ's part of a list in one number. */
    public record OrganDigest(String organ, long entries, String digest) {}
}
