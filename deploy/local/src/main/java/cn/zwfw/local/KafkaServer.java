package cn.zwfw.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * A real broker that is a controller, too. Its topics are kept from start to start. Alone and on
 * loopback, unless {@code zwfw.kafka.voters} names more of them ({@code 1@address:port,...}),
 * {@code zwfw.kafka.node} which of them it is, and {@code zwfw.kafka.cluster} what they are
 * together: then every topic is kept by all, and a write is acknowledged when two have it.
 */
final class KafkaServer {

    private static final List<Integer> PORTS = RunFolder.ports("19092,19093");
    private static final String NAME = RunFolder.name("kafka");
    private static final String BROKER = RunFolder.address() + ":" + PORTS.get(0);
    private static final String CONTROLLER = RunFolder.address() + ":" + PORTS.get(1);
    private static final String NODE = System.getProperty("zwfw.kafka.node", "1");
    private static final String VOTERS =
            System.getProperty("zwfw.kafka.voters", NODE + "@" + CONTROLLER);
    private static final int REPLICAS = VOTERS.split(",", -1).length;

    private KafkaServer() {}

    static void main(String[] args) throws IOException {
        RunFolder run = RunFolder.ofThisProcess();
        Path data = run.data(NAME);
        Properties properties = properties(data.resolve("log"));
        if (Files.notExists(data.resolve("log").resolve("meta.properties"))) {
            format(data, properties);
        }
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "kafka-shutdown"));
        server.startup();
        run.markReady(NAME);
        server.awaitShutdown();
    }

    private static void format(Path data, Properties properties) throws IOException {
        StringWriter text = new StringWriter();
        properties.store(text, null);
        Path file = Files.writeString(data.resolve("server.properties"), text.toString());
        String cluster = System.getProperty("zwfw.kafka.cluster", Uuid.randomUuid().toString());
        PrintStream silent =
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        int result =
                StorageTool.execute(
                        new String[] {"format", "-t", cluster, "-c", file.toString()}, silent);
        if (result != 0) {
            throw new IOException("Kafka could not format " + data + ", see above");
        }
    }

    private static Properties properties(Path log) {
        Properties properties = new Properties();
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("node.id", NODE);
        properties.setProperty("controller.quorum.voters", VOTERS);
        properties.setProperty("controller.listener.names", "CONTROLLER");
        properties.setProperty(
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.setProperty(
                "listeners", "PLAINTEXT://" + BROKER + ",CONTROLLER://" + CONTROLLER);
        properties.setProperty("advertised.listeners", "PLAINTEXT://" + BROKER);
        properties.setProperty("log.dirs", log.toString());
        // services declare their topics; a typing mistake shall not make one
        properties.setProperty("auto.create.topics.enable", "false");
        // alone, there is no other broker to hand anything to
        properties.setProperty("controlled.shutdown.enable", String.valueOf(REPLICAS > 1));
        var replicas = String.valueOf(REPLICAS);
        // alone, it is enough that one has it
        var enough = String.valueOf(Math.min(REPLICAS, 2));
        properties.setProperty("default.replication.factor", replicas);
        properties.setProperty("min.insync.replicas", enough);
        properties.setProperty("offsets.topic.replication.factor", replicas);
        properties.setProperty("transaction.state.log.replication.factor", replicas);
        properties.setProperty("transaction.state.log.min.isr", enough);
        properties.setProperty("share.coordinator.state.topic.replication.factor", replicas);
        properties.setProperty("share.coordinator.state.topic.min.isr", enough);
        properties.setProperty("group.initial.rebalance.delay.ms", "0");
        // the default of 128 MB does not fit beside the rest in 256 MB
        properties.setProperty("log.cleaner.dedupe.buffer.size", "16777216");
        return properties;
    }
}
