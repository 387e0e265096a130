package cn.zwfw.gateway;

import cn.zwfw.platform.testing.TestKafka;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What power-list-service would tell. */
final class Publications implements AutoCloseable {

    static final String TOPIC = "power-list.item";

    private final KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(
                    Map.of("bootstrap.servers", TestKafka.bootstrapServers(), "linger.ms", "0"),
                    new StringSerializer(),
                    new ByteArraySerializer());

    private final String topic;

    Publications() {
        this(TOPIC);
    }

    Publications(String topic) {
        this.topic = topic;
    }

    static void begin() throws Exception {
        begin(TOPIC);
    }

    /** Declares the topic, as its owner does when it starts. */
    static void begin(String topic) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", TestKafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, 6, (short) 1)))
                    .all()
                    .get(20, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw failure;
            }
        }
    }

    /** Tells, and waits until Kafka has it. */
    void tell(String code) throws Exception {
        tell(code, "{}");
    }

    void tell(String code, String data) throws Exception {
        producer.send(new ProducerRecord<>(topic, code, data.getBytes(StandardCharsets.UTF_8)))
                .get(20, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        producer.close();
    }
}
