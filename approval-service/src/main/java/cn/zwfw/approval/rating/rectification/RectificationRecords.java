package cn.zwfw.approval.rating.rectification;

import cn.zwfw.platform.personal.vault.SealedColumn;
import cn.zwfw.platform.personal.vault.SealedStore;
import cn.zwfw.platform.personal.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was done about bad ratings; a trigger of the database refuses to change or remove it. What
 * raters and officers write of each other is sealed.
 */
@Repository
public class RectificationRecords implements SealedStore {

    private final JdbcClient database;
    private final Vault vault;

    RectificationRecords(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(
                new SealedColumn(
                        "rectification_record",
                        List.of("rectification", "seq"),
                        "opinion",
                        key -> context(key.getFirst())));
    }

    /** Adds what was done, while the rectification is held. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(
            Rectification after,
            RectificationAct act,
            Instant at,
            @Nullable String person,
            @Nullable String personName,
            String opinion) {
        database.sql(
                        """
                        insert into rectification_record
                            (rectification, seq, at, act, state, round, person, person_name, opinion)
                        select ?, count(*) + 1, ?, ?, ?, ?, ?, ?, ?
                        from rectification_record where rectification = ?
                        """)
                .params(
                        Arrays.asList(
                                after.id(),
                                Timestamp.from(at),
                                act.name(),
                                after.state().name(),
                                after.round(),
                                person,
                                personName,
                                vault.seal(opinion, context(after.id())),
                                after.id()))
                .update();
    }

    /** All of a rectification, in the order in which they happened. */
    public List<RectificationRecord> of(UUID rectification) {
        return database.sql(
                        "select * from rectification_record where rectification = ? order by seq")
                .param(rectification)
                .query((row, _) -> read(row, context(rectification)))
                .list();
    }

    private RectificationRecord read(ResultSet row, String context) throws SQLException {
        return new RectificationRecord(
                row.getInt("seq"),
                Objects.requireNonNull(row.getTimestamp("at")).toInstant(),
                RectificationAct.valueOf(row.getString("act")),
                RectificationState.valueOf(row.getString("state")),
                row.getInt("round"),
                row.getString("person"),
                row.getString("person_name"),
                vault.open(Objects.requireNonNull(row.getBytes("opinion")), context));
    }

    private static String context(Object rectification) {
        return "approval.rectification:" + rectification;
    }
}
