package cn.zwfw.platform.testing;

import cn.zwfw.platform.testing.tls.Certified;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * One real Kafka broker in this JVM, started when first asked for, with its data in a temporary
 * directory. {@link #stop} and {@link #start} play an outage: port and data stay. Use it as
 * {@code @ContextConfiguration(initializers = TestKafka.Initializer.class)} or by {@link
 * #bootstrapServers()}.
 */
public final class TestKafka {

    private static @Nullable TestKafka instance;

    private final Path directory;
    private final String protocol;
    private final Map<String, String> tls;
    private final int port;
    private final int controllerPort;
    private @Nullable KafkaRaftServer server;

    private TestKafka(String protocol, Map<String, String> tls) throws IOException {
        this.protocol = protocol;
        this.tls = tls;
        directory = Files.createTempDirectory("test-kafka");
        port = freePort();
        controllerPort = freePort();
        silence();
        format();
        Runtime.getRuntime().addShutdownHook(new Thread(this::remove, "test-kafka-removal"));
    }

    /** Addresses for clients; starts the broker if it was never started. */
    public static String bootstrapServers() {
        return "127.0.0.1:" + get().port;
    }

    /**
     * Addresses of another broker, which speaks TLS alone and only with whom the authority vouches
     * for.
     */
    public static String startedWithTls(Certified itself, Path authority) {
        var store = itself.together().toString();
        try {
            var broker =
                    new TestKafka(
                            "SSL",
                            Map.of(
                                    "ssl.keystore.type", "PEM",
                                    "ssl.keystore.location", store,
                                    "ssl.truststore.type", "PEM",
                                    "ssl.truststore.location", authority.toString(),
                                    "ssl.client.auth", "required"));
            broker.up();
            return "127.0.0.1:" + broker.port;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Ends the broker as for maintenance; waits until it is gone. Does nothing if it is stopped.
     */
    public static void stop() {
        get().down();
    }

    /** Starts the broker again on the same port with the same data. Does nothing if it runs. */
    public static void start() {
        get().up();
    }

    /** Tells a Spring context where the broker is. */
    public static final class Initializer
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("spring.kafka.bootstrap-servers=" + bootstrapServers())
                    .applyTo(context);
        }
    }

    private static synchronized TestKafka get() {
        if (instance == null) {
            try {
                instance = new TestKafka("PLAINTEXT", Map.of());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            instance.up();
        }
        return instance;
    }

    private synchronized void up() {
        if (server == null) {
            KafkaRaftServer started = new KafkaRaftServer(new KafkaConfig(settings()), Time.SYSTEM);
            started.startup();
            server = started;
        }
    }

    private synchronized void down() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    private void remove() {
        down();
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The broker tells its whole configuration several times over at INFO. */
    private static void silence() {
        for (String name : new String[] {"kafka", "org.apache.kafka", "state.change.logger"}) {
            LoggingSystem.get(TestKafka.class.getClassLoader()).setLogLevel(name, LogLevel.WARN);
        }
    }

    private void format() throws IOException {
        Path file = directory.resolve("server.properties");
        Properties properties = new Properties();
        properties.putAll(settings());
        try (OutputStream out = Files.newOutputStream(file)) {
            properties.store(out, null);
        }
        String[] command = {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()};
        PrintStream quiet =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        if (StorageTool.execute(command, quiet) != 0) {
            throw new IllegalStateException("Kafka's storage could not be formatted");
        }
    }

    private Map<String, String> settings() {
        String client = protocol + "://127.0.0.1:" + port;
        Map<String, String> settings = new HashMap<>(tls);
        settings.putAll(common(client));
        return settings;
    }

    private Map<String, String> common(String client) {
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controllerPort),
                Map.entry("listeners", client + ",CONTROLLER://127.0.0.1:" + controllerPort),
                Map.entry("advertised.listeners", client),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("inter.broker.listener.name", protocol),
                Map.entry(
                        "listener.security.protocol.map",
                        protocol + ":" + protocol + ",CONTROLLER:PLAINTEXT"),
                Map.entry("log.dirs", directory.resolve("data").toString()),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("group.min.session.timeout.ms", "1000"),
                Map.entry("controlled.shutdown.enable", "false"),
                Map.entry("log.cleaner.dedupe.buffer.size", "16777216"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
