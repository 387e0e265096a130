package cn.zwfw.platform.audit.chain;

import cn.zwfw.platform.audit.AuditEntry;
import cn.zwfw.platform.audit.chain.Batch.Leaf;
import cn.zwfw.platform.citation.Cites;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Entries and batches as the database keeps them; a trigger refuses to change or remove them. */
@Cites(value = "A19", rows = "X4")
public final class Trail {

    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient database;

    public Trail(JdbcClient database) {
        this.database = database;
    }

    /** Lets nobody else seal before the transaction ends; whoever comes second does not wait. */
    boolean hold() {
        return database.sql("select pg_try_advisory_xact_lock(hashtextextended('audit chain', 0))")
                .query(Boolean.class)
                .single();
    }

    /** Transactions before this one have all ended: of theirs, no entry will be added any more. */
    long horizon() {
        return database.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
    }

    public Optional<Batch> head() {
        return database.sql("select * from audit_batch order by number desc limit 1")
                .query((row, _) -> batch(row))
                .optional();
    }

    /** Batches in their order. */
    public List<Batch> after(long number, int limit) {
        return database.sql("select * from audit_batch where number > ? order by number limit ?")
                .params(number, limit)
                .query((row, _) -> batch(row))
                .list();
    }

    /** What comes after the end of a batch, of transactions before the horizon, in order. */
    public List<StoredEntry> unsealed(End after, long horizon, int limit) {
        return database.sql(
                        """
                        select *, encode(code, 'hex') as code_text from audit_entry
                        where (xid, id) > (?::text::xid8, ?) and xid < ?::text::xid8
                        order by xid, id limit ?
                        """)
                .params(Long.toString(after.xid()), after.id(), Long.toString(horizon), limit)
                .query((row, _) -> entry(row))
                .list();
    }

    /** What lies between the ends of two batches. */
    public List<StoredEntry> between(End after, End upTo) {
        return database.sql(
                        """
                        select *, encode(code, 'hex') as code_text from audit_entry
                        where (xid, id) > (?::text::xid8, ?) and (xid, id) <= (?::text::xid8, ?)
                        order by xid, id
                        """)
                .params(
                        Long.toString(after.xid()),
                        after.id(),
                        Long.toString(upTo.xid()),
                        upTo.id())
                .query((row, _) -> entry(row))
                .list();
    }

    /** How much waits to be sealed, and since when. */
    public Waiting waiting() {
        var end = head().map(End::of).orElse(End.NONE);
        return database.sql(
                        """
                        select count(*) as many, min(at) as oldest from audit_entry
                        where (xid, id) > (?::text::xid8, ?)
                        """)
                .params(Long.toString(end.xid()), end.id())
                .query((row, _) ->
                        new Waiting(
                                row.getLong("many"),
                                row.getLong("many") == 0 ? null : instant(row, "oldest")))
                .single();
    }

    void add(Batch batch) {
        database.sql(
                        """
                        insert into audit_batch (number, to_xid, to_id, ids, leaves, algorithm,
                            sealed_at, root, previous, digest, code, key)
                        values (?, ?::text::xid8, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                batch.number(),
                                Long.toString(batch.toXid()),
                                batch.toId(),
                                ids(batch.leaves()),
                                digests(batch.leaves()),
                                batch.algorithm(),
                                Timestamp.from(batch.sealedAt()),
                                HEX.parseHex(batch.root()),
                                HEX.parseHex(batch.previous()),
                                HEX.parseHex(batch.digest()),
                                HEX.parseHex(batch.code()),
                                batch.key()))
                .update();
    }

    private static byte[] ids(List<Leaf> leaves) {
        var bytes = ByteBuffer.allocate(leaves.size() * Long.BYTES);
        leaves.forEach(leaf -> bytes.putLong(leaf.id()));
        return bytes.array();
    }

    private static byte[] digests(List<Leaf> leaves) {
        var bytes = new ByteArrayOutputStream();
        leaves.forEach(leaf -> bytes.writeBytes(HEX.parseHex(leaf.digest())));
        return bytes.toByteArray();
    }

    /** Of batches that somebody cut short, no more than is there. */
    private static List<Leaf> leaves(byte[] ids, byte[] digests) {
        var many = ids.length / Long.BYTES;
        var length = many == 0 ? 0 : digests.length / many;
        var numbers = ByteBuffer.wrap(ids);
        var leaves = new ArrayList<Leaf>(many);
        for (int n = 0; n < many; n++) {
            var digest = HEX.formatHex(digests, n * length, (n + 1) * length);
            leaves.add(new Leaf(numbers.getLong(), digest));
        }
        return leaves;
    }

    private static Batch batch(ResultSet row) throws SQLException {
        return new Batch(
                row.getLong("number"),
                number(row, "to_xid"),
                row.getLong("to_id"),
                leaves(bytes(row, "ids"), bytes(row, "leaves")),
                text(row, "algorithm"),
                instant(row, "sealed_at"),
                HEX.formatHex(bytes(row, "root")),
                HEX.formatHex(bytes(row, "previous")),
                HEX.formatHex(bytes(row, "digest")),
                HEX.formatHex(bytes(row, "code")),
                text(row, "key"));
    }

    private static StoredEntry entry(ResultSet row) throws SQLException {
        return new StoredEntry(
                new AuditEntry(
                        row.getLong("id"),
                        instant(row, "at"),
                        text(row, "person"),
                        row.getString("organ"),
                        row.getString("region"),
                        text(row, "act"),
                        text(row, "subject"),
                        text(row, "detail"),
                        row.getString("trace_id")),
                number(row, "xid"),
                row.getString("code_text"),
                row.getString("key"));
    }

    private static long number(ResultSet row, String column) throws SQLException {
        return Long.parseLong(text(row, column));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }

    private static byte[] bytes(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getBytes(column));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getTimestamp(column)).toInstant();
    }

    /**
     * Where a batch ends.
     *
     * @param xid the transaction of its last entry
     * @param id the number of that entry
     */
    public record End(long xid, long id) {

        /** Before all entries, those of before the chain too. */
        public static final End NONE = new End(0, Long.MIN_VALUE);

        public static End of(Batch batch) {
            return new End(batch.toXid(), batch.toId());
        }
    }

    /** Entries that are not sealed yet. */
    public record Waiting(long entries, @Nullable Instant oldest) {}
}
