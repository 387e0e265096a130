package cn.zwfw.platform.event;

import io.namastack.outbox.OutboxRecord;
import io.namastack.outbox.OutboxRecordRepository;
import io.namastack.outbox.OutboxRecordStatus;
import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The outbox's own store, but for what it does with every event: it looks for a new one before it
 * writes it, it removes again what the relay has removed with the sending, and it looks for waiting
 * ones in every partition by itself.
 */
final class EventRecords implements OutboxRecordRepository {

    private final OutboxRecordRepository store;
    private final Supplier<JdbcClient> database;
    private final OutboxPayloads payloads = new OutboxPayloads();

    EventRecords(OutboxRecordRepository store, Supplier<JdbcClient> database) {
        this.store = store;
        this.database = database;
    }

    @Override
    public <T extends @Nullable Object> OutboxRecord<T> save(OutboxRecord<T> any) {
        if (any.getPayload() instanceof OutboxMessage message && isNew(any)) {
            insert(any, message);
            return any;
        }
        return store.save(any);
    }

    /** What fails is noted, and what was sent is gone: only what was just added is neither. */
    private static boolean isNew(OutboxRecord<?> any) {
        return any.getStatus() == OutboxRecordStatus.NEW
                && any.getFailureCount() == 0
                && any.getContext().isEmpty();
    }

    private void insert(OutboxRecord<?> any, OutboxMessage message) {
        var added = Timestamp.from(any.getCreatedAt());
        database.get()
                .sql(
                        """
                        insert into outbox_record (id, status, record_key, record_type, payload,
                            partition_no, created_at, failure_count, next_retry_at, handler_id)
                        values (?, ?, ?, ?, ?, ?, ?, 0, ?, ?)
                        """)
                .params(
                        any.getId(),
                        any.getStatus().name(),
                        any.getKey(),
                        OutboxMessage.class.getName(),
                        payloads.serialize(message),
                        any.getPartition(),
                        added,
                        added,
                        any.getHandlerId())
                .update();
    }

    /** {@link EventRelay} has done so, in the transaction in which it was acknowledged. */
    @Override
    public void deleteById(String id) {}

    @Override
    public List<OutboxRecord<?>> findPendingRecords() {
        return store.findPendingRecords();
    }

    @Override
    public List<OutboxRecord<?>> findCompletedRecords() {
        return store.findCompletedRecords();
    }

    @Override
    public List<OutboxRecord<?>> findFailedRecords() {
        return store.findFailedRecords();
    }

    @Override
    public List<OutboxRecord<?>> findIncompleteRecordsByRecordKey(String key) {
        return store.findIncompleteRecordsByRecordKey(key);
    }

    @Override
    public List<String> findRecordKeysInPartitions(
            Set<Integer> partitions,
            OutboxRecordStatus status,
            int limit,
            boolean withoutEarlierFailure) {
        if (!withoutEarlierFailure) {
            return store.findRecordKeysInPartitions(partitions, status, limit, false);
        }
        return database
                .get()
                .sql(
                        """
                        select record_key from outbox_record as waiting
                        where status = ? and partition_no = any (?) and next_retry_at <= now()
                          and not exists (
                              select from outbox_record as older
                              where older.record_key = waiting.record_key
                                and older.created_at < waiting.created_at
                                and older.completed_at is null)
                        order by created_at limit ?
                        """)
                .params(status.name(), partitions.toArray(Integer[]::new), limit)
                .query((row, _) -> row.getString("record_key"))
                .list()
                .stream()
                // of one moment, perhaps
                .distinct()
                .toList();
    }

    @Override
    public long countRecordsByPartition(int partition, OutboxRecordStatus status) {
        return store.countRecordsByPartition(partition, status);
    }

    @Override
    public void deleteByStatus(OutboxRecordStatus status) {
        store.deleteByStatus(status);
    }

    @Override
    public void deleteByRecordKeyAndStatus(String key, OutboxRecordStatus status) {
        store.deleteByRecordKeyAndStatus(key, status);
    }
}
