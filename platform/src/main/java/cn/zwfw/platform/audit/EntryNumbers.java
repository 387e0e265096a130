package cn.zwfw.platform.audit;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers of entries, before they are written, so that their codes can cover them. They come from
 * the database by the hundred and are no order: batches have one.
 */
@Component
class EntryNumbers {

    /** As the sequence grows. */
    private static final int BLOCK = 100;

    private final JdbcClient database;
    private final AtomicReference<Block> block =
            new AtomicReference<>(new Block(0, new AtomicInteger(BLOCK)));

    EntryNumbers(JdbcClient database) {
        this.database = database;
    }

    long next() {
        while (true) {
            var now = block.get();
            var used = now.used().getAndIncrement();
            if (used < BLOCK) {
                return now.first() + used;
            }
            // what loses the race is left unused
            block.compareAndSet(now, new Block(first(), new AtomicInteger()));
        }
    }

    private long first() {
        return database.sql("select nextval('audit_entry_number')").query(Long.class).single();
    }

    private record Block(long first, AtomicInteger used) {}
}
