package cn.zwfw.platform.event.parking;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table {@code parked_message}. A message that is delivered and fails again updates its row.
 */
@Component
class ParkedMessages {

    private static final String VISIBLE =
            """
            select id, consumer, topic, partition_no, record_offset, record_key, error_class, error_message,
                   attempts, parked_at, replayed_at
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ParkedMessages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void park(String consumer, ConsumerRecord<?, ?> message, Throwable error) {
        jdbc.sql(
                        """
                        insert into parked_message (consumer, topic, partition_no, record_offset, record_timestamp,
                               record_key, headers, value, error_class, error_message, attempts, parked_at)
                        values (:consumer, :topic, :partition, :offset, :timestamp, :key, :headers, :value,
                               :errorClass, :errorMessage, 1, :now)
                        on conflict (consumer, topic, partition_no, record_offset, record_timestamp)
                        do update set error_class = excluded.error_class, error_message = excluded.error_message,
                               attempts = parked_message.attempts + 1, parked_at = excluded.parked_at,
                               replayed_at = null
                        """)
                .param("consumer", consumer)
                .param("topic", message.topic())
                .param("partition", message.partition())
                .param("offset", message.offset())
                .param("timestamp", message.timestamp())
                .param("key", bytes(message.key()), Types.BINARY)
                .param("headers", MessageHeaders.toJson(message.headers()))
                .param("value", message.value(), Types.BINARY)
                .param("errorClass", error.getClass().getName())
                .param("errorMessage", Complaint.of(error))
                .param("now", now())
                .update();
    }

    void replayed(long id) {
        jdbc.sql("update parked_message set replayed_at = ?, attempts = attempts + 1 where id = ?")
                .params(now(), id)
                .update();
    }

    void failedAgain(long id, Throwable error) {
        jdbc.sql(
                        """
                        update parked_message
                        set attempts = attempts + 1, error_class = ?, error_message = ? where id = ?
                        """)
                .params(error.getClass().getName(), Complaint.of(error), id)
                .update();
    }

    /** Messages that still wait, oldest first, without their content. */
    List<ParkedMessage> waiting(@Nullable String topic, long afterId, int limit) {
        return jdbc.sql(
                        VISIBLE
                                + """
                                from parked_message
                                where replayed_at is null and id > :after
                                      and (cast(:topic as text) is null or topic = :topic)
                                order by id limit :limit
                                """)
                .param("after", afterId)
                .param("topic", topic, Types.VARCHAR)
                .param("limit", limit)
                .query((row, _) -> visible(row, false))
                .list();
    }

    Optional<ParkedMessage> find(long id) {
        return jdbc.sql(VISIBLE + ", headers, value from parked_message where id = ?")
                .param(id)
                .query((row, _) -> visible(row, true))
                .optional();
    }

    Optional<ConsumerRecord<String, byte[]>> original(long id) {
        return jdbc.sql("select * from parked_message where id = ?")
                .param(id)
                .query((row, _) -> original(row))
                .optional();
    }

    long countWaiting() {
        return jdbc.sql("select count(*) from parked_message where replayed_at is null")
                .query(Long.class)
                .single();
    }

    private static byte @Nullable [] bytes(@Nullable Object key) {
        return key instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : null;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static ParkedMessage visible(ResultSet row, boolean content) throws SQLException {
        byte[] key = row.getBytes("record_key");
        byte[] value = content ? row.getBytes("value") : null;
        OffsetDateTime replayed = row.getObject("replayed_at", OffsetDateTime.class);
        Instant parked = row.getObject("parked_at", OffsetDateTime.class).toInstant();
        return new ParkedMessage(
                row.getLong("id"),
                row.getString("consumer"),
                row.getString("topic"),
                row.getInt("partition_no"),
                row.getLong("record_offset"),
                key == null ? null : new String(key, StandardCharsets.UTF_8),
                row.getString("error_class"),
                row.getString("error_message"),
                row.getInt("attempts"),
                parked,
                replayed == null ? null : replayed.toInstant(),
                content ? MessageHeaders.readable(row.getString("headers")) : null,
                value == null ? null : new String(value, StandardCharsets.UTF_8));
    }

    @SuppressWarnings(
            "NullAway") // a ConsumerRecord's key and value may be null; its class is unannotated
    private static ConsumerRecord<String, byte[]> original(ResultSet row) throws SQLException {
        byte[] key = row.getBytes("record_key");
        byte[] value = row.getBytes("value");
        return new ConsumerRecord<>(
                row.getString("topic"),
                row.getInt("partition_no"),
                row.getLong("record_offset"),
                row.getLong("record_timestamp"),
                TimestampType.CREATE_TIME,
                key == null ? -1 : key.length,
                value == null ? -1 : value.length,
                key == null ? null : new String(key, StandardCharsets.UTF_8),
                value,
                MessageHeaders.fromJson(row.getString("headers")),
                Optional.empty());
    }
}
