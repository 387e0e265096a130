package cn.zwfw.powerlist;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.platform.testing.TestKafka;
import cn.zwfw.platform.testing.TestSecrets;
import cn.zwfw.platform.testing.TestTokens;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The service on a database of its own, beside others in this JVM. */
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
                        "spring.datasource.url=" + database,
                        "spring.datasource.username=postgres",
                        "spring.datasource.password=postgres",
                        "zwfw.publication.due-every=100ms");
        return new Node(
                new SpringApplicationBuilder(PowerListApplication.class, TestTokens.Accepted.class)
                        .initializers(new TestSecrets.Initializer(), new TestKafka.Initializer())
                        .run(
                                Stream.concat(common, Arrays.stream(settings))
                                        .map("--"::concat)
                                        .toArray(String[]::new)));
    }

    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    public JdbcClient database() {
        return context.getBean(JdbcClient.class);
    }

    /** What the list is of one region, in one answer to a district's system. */
    public String digests(String district, String region) {
        var system = Api.of(port(), "district-system", "", district, Duty.DISTRICT_SYSTEM);
        return system.get("/exchange/digests?region=" + region).body();
    }

    /** Of an entry, the newest first. */
    public Answer revisions(String code) {
        return Api.nobody(port()).get("/public/items/" + code + "/revisions");
    }

    public double gauge(String name, String... tags) {
        return context.getBean(MeterRegistry.class).get(name).tags(tags).gauge().value();
    }

    @Override
    public void close() {
        context.close();
    }
}
