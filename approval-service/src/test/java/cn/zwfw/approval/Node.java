package cn.zwfw.approval;

import cn.zwfw.platform.personal.vault.TestVault;
import cn.zwfw.platform.testing.TestKafka;
import cn.zwfw.platform.testing.TestSecrets;
import cn.zwfw.platform.testing.TestTokens;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The service of a district's node, on a database of its own; it hears of nothing by events. */
public final class Node implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Node(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static Node start(String database, String... settings) {
        var common =
                Stream.of(
                        "server.port=0",
                        "management.server.port=0",
                        "eureka.client.enabled=false",
                        "spring.kafka.listener.auto-startup=false",
                        "spring.datasource.url=" + database,
                        "spring.datasource.username=postgres",
                        "spring.datasource.password=postgres",
                        "zwfw.materials.folder=target/node/materials",
                        "zwfw.archive.folder=target/node/archive");
        return new Node(
                new SpringApplicationBuilder(ApprovalApplication.class, TestTokens.Accepted.class)
                        .initializers(
                                new TestSecrets.Initializer(),
                                new TestKafka.Initializer(),
                                new TestVault.Initializer())
                        .run(
                                Stream.concat(common, Arrays.stream(settings))
                                        .map("--"::concat)
                                        .toArray(String[]::new)));
    }

    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** As if power-list had told of it. */
    public void lists(String code, String region, String document) {
        context.getBean(JdbcClient.class)
                .sql(
                        """
                        insert into listed_item
                            (code, number, status, type, organ, region, name, document, told_at)
                        values (?, 1, '1', '01', ?, ?, '食品经营许可', ?::json, now())
                        """)
                .params(code, code.substring(0, 18), region, document)
                .update();
    }

    public double gauge(String name) {
        return context.getBean(MeterRegistry.class).get(name).gauge().value();
    }

    @Override
    public void close() {
        context.close();
    }
}
