package cn.zwfw.platform.personal.vault;

import cn.zwfw.platform.citation.Cites;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals again what an older key has sealed, while the service runs: a batch to a transaction, and a
 * row that somebody holds is left to the next run. The row is held from reading to writing, so that
 * nothing newer is written over; whoever writes to it meanwhile waits for one batch. When {@link
 * #outstanding} says none, the older key can go.
 */
@Cites(value = "A17", rows = "X5")
public final class Resealing {

    static final int BATCH = 100;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Vault vault;

    Resealing(JdbcClient database, PlatformTransactionManager transactions, Vault vault) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.vault = vault;
    }

    /**
     * What a run has done.
     *
     * @param unreadable values that did not open and stay as they are
     */
    public record Renewal(long renewed, long unreadable) {

        private Renewal plus(Renewal other) {
            return new Renewal(renewed + other.renewed, unreadable + other.unreadable);
        }
    }

    /** How many values are not yet under the current key. */
    public long outstanding(SealedColumn column) {
        return database.sql("select count(*) from " + column.table() + " where " + stale(column))
                .param("header", vault.currentHeader())
                .query(Long.class)
                .single();
    }

    public Renewal renew(SealedColumn column) {
        var total = new Renewal(0, 0);
        @Nullable List<Object> after = null;
        do {
            List<Object> from = after;
            var batch = transaction.execute(_ -> renewBatch(column, from));
            total = total.plus(batch.done());
            after = batch.last();
        } while (after != null);
        return total;
    }

    /** By the order of keys, so that what does not open is passed once and not for ever. */
    private Batch renewBatch(SealedColumn column, @Nullable List<Object> after) {
        var rows = rows(column, after);
        var done = new Renewal(0, 0);
        for (var row : rows) {
            done = done.plus(renew(column, row.getKey(), row.getValue()));
        }
        return new Batch(done, rows.isEmpty() ? null : rows.getLast().getKey());
    }

    private List<Map.Entry<List<Object>, byte[]>> rows(
            SealedColumn column, @Nullable List<Object> after) {
        var key = String.join(", ", column.key());
        var statement =
                database.sql(
                                """
                                select %2$s, %3$s from %1$s
                                where %4$s%5$s
                                order by %2$s limit %6$d for no key update skip locked
                                """
                                        .formatted(
                                                column.table(),
                                                key,
                                                column.column(),
                                                stale(column),
                                                after == null
                                                        ? ""
                                                        : " and (%s) > (:after)".formatted(key),
                                                BATCH))
                        .param("header", vault.currentHeader());
        return (after == null ? statement : statement.param("after", after))
                .query((row, _) -> read(row, column.key().size()))
                .list();
    }

    private static Map.Entry<List<Object>, byte[]> read(ResultSet row, int parts)
            throws SQLException {
        var key = new ArrayList<Object>(parts);
        for (int part = 1; part <= parts; part++) {
            key.add(Objects.requireNonNull(row.getObject(part)));
        }
        return Map.entry(List.copyOf(key), Objects.requireNonNull(row.getBytes(parts + 1)));
    }

    private Renewal renew(SealedColumn column, List<Object> key, byte[] sealed) {
        String context = column.context().apply(key);
        byte[] renewed;
        try {
            renewed = vault.seal(vault.open(sealed, context), context);
        } catch (SealBroken _) {
            return new Renewal(0, 1);
        }
        database.sql(
                        "update %s set %s = :renewed where (%s) = (:key)"
                                .formatted(
                                        column.table(),
                                        column.column(),
                                        String.join(", ", column.key())))
                .param("renewed", renewed)
                .param("key", key)
                .update();
        return new Renewal(1, 0);
    }

    private static String stale(SealedColumn column) {
        return "substr(%s, 1, length(:header)) <> :header".formatted(column.column());
    }

    /** A batch that touched no row has no last one. */
    private record Batch(Renewal done, @Nullable List<Object> last) {}
}
