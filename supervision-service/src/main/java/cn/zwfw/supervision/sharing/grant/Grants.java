package cn.zwfw.supervision.sharing.grant;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.supervision.sharing.catalogue.Resource;
import cn.zwfw.supervision.sharing.grant.life.GrantState;
import cn.zwfw.supervision.sharing.grant.life.SharingGrant;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The stored requests. */
@Repository
class Grants {

    private static final GrantRows ROWS = new GrantRows();

    private final JdbcClient database;

    Grants(JdbcClient database) {
        this.database = database;
    }

    UUID newId() {
        return database.sql("select uuidv7()").query(UUID.class).single();
    }

    void add(SharingGrant any) {
        var terms = any.terms();
        database.sql(
                        """
                        insert into sharing_grant (id, version, resource, organ, region, provider,
                            provider_region, purpose, basis, fields, persons, until, ends_at,
                            state, requested_by, requested_at, reason)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')
                        """)
                .params(
                        any.id(),
                        any.version(),
                        any.resource(),
                        any.requester().organ(),
                        any.requester().region(),
                        any.provider().organ(),
                        any.provider().region(),
                        terms.purpose(),
                        terms.basis(),
                        terms.fields().toArray(String[]::new),
                        terms.persons().toArray(String[]::new),
                        terms.until(),
                        Timestamp.from(terms.endsAt()),
                        any.state().name(),
                        any.course().requestedBy(),
                        Timestamp.from(any.course().requestedAt()))
                .update();
    }

    /**
     * A request, kept from others until the transaction ends.
     *
     * @throws NotFound when there is none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    SharingGrant hold(UUID id) {
        return database.sql("select * from sharing_grant where id = ? for update")
                .param(id)
                .query(ROWS)
                .optional()
                .orElseThrow(() -> NotFound.of("grant", id));
    }

    /**
     * A request.
     *
     * @throws NotFound when there is none
     */
    SharingGrant get(UUID id) {
        return database.sql("select * from sharing_grant where id = ?")
                .param(id)
                .query(ROWS)
                .optional()
                .orElseThrow(() -> NotFound.of("grant", id));
    }

    /** Stores what it has become; it is held. */
    void save(SharingGrant any) {
        var course = any.course();
        database.sql(
                        """
                        update sharing_grant set version = ?, state = ?, signed_by = ?,
                            decide_by = ?, decided_by = ?, reason = ?
                        where id = ?
                        """)
                .params(
                        Arrays.asList(
                                any.version(),
                                any.state().name(),
                                course.signedBy(),
                                course.decideBy(),
                                course.decidedBy(),
                                course.reason(),
                                any.id()))
                .update();
    }

    /** What the caller sees, in the order in which it was requested. */
    List<SharingGrant> of(
            Caller caller,
            @Nullable String resource,
            @Nullable GrantState state,
            @Nullable UUID after,
            int limit) {
        return database.sql(
                        """
                        select * from sharing_grant
                        where ((:member and ((organ = :organ and region = :region)
                                    or (provider = :organ and provider_region = :region)))
                               or (:watches and provider_region = :region))
                          and (cast(:resource as text) is null or resource = :resource)
                          and (cast(:state as text) is null or state = :state)
                          and (cast(:after as uuid) is null or id > :after)
                        order by id limit :limit
                        """)
                .param("member", GrantAccess.isMember(caller))
                .param("watches", GrantAccess.watches(caller))
                .param("organ", caller.organ())
                .param("region", caller.region())
                .param("resource", resource)
                .param("state", state == null ? null : state.name())
                .param("after", after)
                .param("limit", limit)
                .query(ROWS)
                .list();
    }

    /** What an organ may read of a resource at this moment, the newest first. */
    List<SharingGrant> inForce(Resource resource, String organ, String region, Instant now) {
        return database.sql(
                        """
                        select * from sharing_grant
                        where resource = ? and organ = ? and region = ? and state = 'GRANTED'
                          and ends_at > ? and requested_at >= ?
                        order by id desc
                        """)
                .params(
                        resource.code(),
                        organ,
                        region,
                        Timestamp.from(now),
                        Timestamp.from(resource.since()))
                .query(ROWS)
                .list();
    }
}
