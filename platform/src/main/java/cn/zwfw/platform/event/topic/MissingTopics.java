package cn.zwfw.platform.event.topic;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/**
 * Topics are declared when a service starts. If the broker was away then, they are declared later,
 * when a send finds no topic: brokers must not create topics themselves, for those would not be
 * compacted.
 */
@Component
public class MissingTopics {

    private final KafkaAdmin admin;
    private final Lock declaring = new ReentrantLock();

    MissingTopics(KafkaAdmin admin) {
        this.admin = admin;
    }

    /** Declares them if a failed send found none; one thread at a time, the others go on. */
    public void declareIfAbsent(Exception failure) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        if (!(cause instanceof UnknownTopicOrPartitionException)) {
            return;
        }
        if (declaring.tryLock()) {
            try {
                admin.initialize();
            } finally {
                declaring.unlock();
            }
        }
    }
}
