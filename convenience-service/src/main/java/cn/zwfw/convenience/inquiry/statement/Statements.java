package cn.zwfw.convenience.inquiry.statement;

import cn.zwfw.convenience.inquiry.life.Office;
import cn.zwfw.platform.personal.vault.SealedColumn;
import cn.zwfw.platform.personal.vault.SealedStore;
import cn.zwfw.platform.personal.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored questions and statements; their words are sealed. */
@Repository
class Statements implements SealedStore {

    private final JdbcClient database;
    private final Vault vault;

    Statements(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(
                new SealedColumn("inquiry_statement", "id", "question", Statements::context),
                new SealedColumn("inquiry_statement", "id", "answer", Statements::context));
    }

    UUID newId() {
        return database.sql("select uuidv7()").query(UUID.class).single();
    }

    /** Adds a question; the complaint is held. */
    void add(Statement asked) {
        database.sql(
                        """
                        insert into inquiry_statement
                            (id, version, number, organ, region, office, question, asked_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        asked.id(),
                        asked.version(),
                        asked.number(),
                        asked.organ(),
                        asked.region(),
                        asked.office().name(),
                        vault.seal(asked.question(), context(asked.id())),
                        Timestamp.from(asked.askedAt()))
                .update();
    }

    /** Stores the answer; the complaint is held. */
    void answer(Statement open, String answer, Instant at, String person) {
        database.sql(
                        """
                        update inquiry_statement
                        set version = ?, answer = ?, answered_at = ?, answered_by = ? where id = ?
                        """)
                .params(
                        open.version() + 1,
                        vault.seal(answer, context(open.id())),
                        Timestamp.from(at),
                        person,
                        open.id())
                .update();
    }

    Optional<Statement> find(UUID id) {
        return database.sql("select * from inquiry_statement where id = ?")
                .param(id)
                .query((row, _) -> read(row))
                .optional();
    }

    List<Statement> of(String number) {
        return database.sql("select * from inquiry_statement where number = ? order by id")
                .param(number)
                .query((row, _) -> read(row))
                .list();
    }

    /** What an organ is asked, in the order in which it was asked. */
    List<Statement> to(String organ, String region, @Nullable UUID after, int limit) {
        return database.sql(
                        """
                        select * from inquiry_statement
                        where organ = :organ and region = :region
                          and (cast(:after as uuid) is null or id > :after)
                        order by id limit :limit
                        """)
                .param("organ", organ)
                .param("region", region)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    private Statement read(ResultSet row) throws SQLException {
        var id = Objects.requireNonNull(row.getObject("id", UUID.class));
        var answer = row.getBytes("answer");
        var answered = row.getTimestamp("answered_at");
        return new Statement(
                id,
                row.getInt("version"),
                Objects.requireNonNull(row.getString("number")),
                Objects.requireNonNull(row.getString("organ")),
                Objects.requireNonNull(row.getString("region")),
                Office.valueOf(Objects.requireNonNull(row.getString("office"))),
                vault.open(Objects.requireNonNull(row.getBytes("question")), context(id)),
                Objects.requireNonNull(row.getTimestamp("asked_at")).toInstant(),
                answer == null ? null : vault.open(answer, context(id)),
                answered == null ? null : answered.toInstant());
    }

    private static String context(Object id) {
        return "convenience.inquiry.statement:" + id;
    }
}
