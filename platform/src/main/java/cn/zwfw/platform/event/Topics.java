package cn.zwfw.platform.event;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.kafka.config.TopicBuilder;

/** How topics are declared: whoever owns a kind of thing names its topic as {@link Owner}. */
public final class Topics {

    /**
     * Enough for six consumers of one group side by side; cannot change later without moving keys.
     */
    static final int PARTITIONS = 6;

    private Topics() {}

    /**
     * A topic that keeps the newest event of every key for ever, so that a new consumer can read
     * the whole list. The number of replicas is the broker's default: 1 on one machine, 3 in
     * production.
     */
    public static NewTopic compacted(String name) {
        return TopicBuilder.name(name)
                .partitions(PARTITIONS)
                .compact()
                .config(TopicConfig.COMPRESSION_TYPE_CONFIG, "producer")
                .build();
    }

    /** A bean whose events go to a compacted topic of its own; the topic is declared for it. */
    public interface Owner {

        String topic();
    }
}
