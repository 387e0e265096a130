package cn.zwfw.approval.application;

import cn.zwfw.platform.personal.Personal;
import cn.zwfw.platform.personal.vault.BlindIndex;
import cn.zwfw.platform.personal.vault.SealedColumn;
import cn.zwfw.platform.personal.vault.SealedStore;
import cn.zwfw.platform.personal.vault.Vault;
import cn.zwfw.platform.problem.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The stored applications; what is personal in them is sealed, and found by a blind index. */
@Repository
public class Applications implements SealedStore {

    static final String INDEXED = "approval.applicant.identity";

    private final JdbcClient database;
    private final Vault vault;
    private final BlindIndex index;
    private final JsonMapper json;

    Applications(JdbcClient database, Vault vault, BlindIndex index, JsonMapper json) {
        this.database = database;
        this.vault = vault;
        this.index = index;
        this.json = json;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(new SealedColumn("application", "id", "content", Applications::context));
    }

    void add(Application draft) {
        database.sql(
                        """
                        insert into application (id, version, owner, content, identity)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        draft.id(),
                        draft.version(),
                        draft.owner(),
                        sealed(draft),
                        index.of(draft.content().applicant().identity(), INDEXED))
                .update();
    }

    void save(Application changed) {
        var at = changed.submittedAt();
        database.sql(
                        """
                        update application set version = ?, content = ?, identity = ?,
                            submitted_at = ?, changed_at = now()
                        where id = ?
                        """)
                .params(
                        Arrays.asList(
                                changed.version(),
                                sealed(changed),
                                index.of(changed.content().applicant().identity(), INDEXED),
                                at == null ? null : Timestamp.from(at),
                                changed.id()))
                .update();
    }

    /** Stores that it was handed in; what is in it has not changed. */
    void saveSubmitted(Application submitted) {
        database.sql(
                        """
                        update application set version = ?, submitted_at = ?, changed_at = now()
                        where id = ?
                        """)
                .params(
                        submitted.version(),
                        Timestamp.from(Objects.requireNonNull(submitted.submittedAt())),
                        submitted.id())
                .update();
    }

    void remove(UUID id) {
        database.sql("delete from application where id = ?").param(id).update();
    }

    public Optional<Application> find(UUID id) {
        return database.sql("select * from application where id = ?")
                .param(id)
                .query((row, _) -> read(row))
                .optional();
    }

    /**
     * The application, for whoever changes it in this transaction.
     *
     * @throws NotFound when there is none, or it is another's
     */
    Application locked(UUID id, String owner) {
        return database.sql("select * from application where id = ? and owner = ? for update")
                .params(id, owner)
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(() -> NotFound.of("application", id));
    }

    /** Those of whoever has this number, however they were handed in. */
    public List<UUID> of(Personal identity) {
        return database.sql("select id from application where identity = ? order by id")
                .param(index.of(identity, INDEXED))
                .query((row, _) -> Objects.requireNonNull(row.getObject("id", UUID.class)))
                .list();
    }

    /** An id for another, and how many drafts somebody has. */
    Room room(String owner) {
        return database.sql(
                        """
                        select uuidv7() as id, count(*) as drafts from application
                        where owner = ? and submitted_at is null
                        """)
                .param(owner)
                .query(Room.class)
                .single();
    }

    /** One's own, the newest first. */
    List<Application> of(String owner, @Nullable UUID before, int limit) {
        return database.sql(
                        """
                        select * from application
                        where owner = :owner and (cast(:before as uuid) is null or id < :before)
                        order by id desc limit :limit
                        """)
                .param("owner", owner)
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    private byte[] sealed(Application any) {
        return vault.seal(json.writeValueAsString(any.content()), context(any.id()));
    }

    private Application read(ResultSet row) throws SQLException {
        var id = Objects.requireNonNull(row.getObject("id", UUID.class));
        var submitted = row.getTimestamp("submitted_at");
        var content = vault.open(Objects.requireNonNull(row.getBytes("content")), context(id));
        return new Application(
                id,
                row.getInt("version"),
                row.getString("owner"),
                json.readValue(content, Apply.class),
                submitted == null ? null : submitted.toInstant());
    }

    private static String context(Object id) {
        return "approval.application:" + id;
    }

    /**
     * What somebody needs who begins another.
     *
     * @param id greater than all before it
     * @param drafts those of his that are not handed in
     */
    record Room(UUID id, int drafts) {}
}
