package cn.zwfw.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zwfw.exchange.stub.StubCity;
import cn.zwfw.exchange.stub.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands as they are typed, and how they end. */
class ExchangeTests {

    @TempDir Path folder;

    private final StubCity city = new StubCity(Clock.systemUTC());

    @BeforeEach
    void theSettingsAreWritten() throws IOException {
        for (int n = 1; n <= 3; n++) {
            publish(n);
        }
        Files.writeString(folder.resolve("secret"), "first");
        Files.writeString(folder.resolve("password"), "postgres");
        write(settings());
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void aCopyIsTakenReportedToAndCompared() throws IOException {
        Files.createDirectories(folder.resolve("outbox"));
        Files.writeString(
                folder.resolve("outbox/one.jsonl"),
                "{\"target\": \"power-list/power-items\", \"row\": %s}"
                        .formatted(Rows.revision("1162010201300030044000000000001", 1)));

        assertThat(run("push", "--once")).isZero();
        assertThat(run("sync", "--once")).isZero();
        assertThat(run("compare")).isZero();
        assertThat(run("status")).isZero();
        assertThat(city.library().digestsByOrgan("power-items")).hasSize(2);
    }

    @Test
    void aDifferenceEndsTheComparisonWithOne() throws IOException {
        var url = TestDatabases.createUrl();
        write(settings().replaceFirst("database.url=.*", "database.url=" + url));
        assertThat(run("sync", "--once")).isZero();
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("delete from entry where code like '%2'");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }

        assertThat(run("compare")).isEqualTo(1);
    }

    @Test
    void whatCannotBeUsedEndsWithTwo() throws IOException {
        assertThat(run("sing")).isEqualTo(2);
        assertThat(run("sync", "--twice")).isEqualTo(2);
        assertThat(Exchange.run(List.of("sync", "--settings=" + folder.resolve("none"))))
                .isEqualTo(2);
        Files.delete(folder.resolve("secret"));
        assertThat(run("sync", "--once")).isEqualTo(2);
    }

    @Test
    void aClientThatIsRefusedEndsWithThree() throws IOException {
        write(settings().replace("power-items", "forbidden"));
        assertThat(run("sync", "--once")).isEqualTo(3);

        write(settings().replace("power-items", "unknown"));
        assertThat(run("sync", "--once")).isEqualTo(3);

        city.changeSecret("second");
        assertThat(run("compare")).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "gateway=http://city.example, gateway: write https",
        "gateway=city, gateway: write https",
        "gateway=, lack gateway",
        "lists=power-items, lists: 'power-items' is no list",
        "interval=soon, interval: ",
        "page=many, page: ",
        "compare.at=25:00, compare.at: "
    })
    void aWrongSettingIsNamed(String line, String message) throws IOException {
        var name = line.replaceFirst("=.*", "");
        write(settings().replaceFirst("(?m)^" + name + "=.*\n", "") + line + "\n");

        assertThatThrownBy(() -> Settings.read(file()))
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining(message);
    }

    @Test
    void whatIsNotSetIsAsTheReadmeSays() throws IOException {
        write(settings().replaceFirst("lists=.*\n", "").replaceFirst("outbox=.*\n", ""));

        var settings = Settings.read(file());

        assertThat(settings.lists()).hasSize(13);
        assertThat(settings.outbox()).isNull();
        assertThat(settings.page()).isEqualTo(200);
        assertThat(settings.interval()).hasSeconds(10);
        assertThat(settings.timeout()).hasSeconds(60);
        assertThat(settings.compareAt()).hasToString("03:30");
    }

    private void publish(int n) {
        var code = "11620100013900001G3%012d".formatted(n);
        city.library().publish("power-items", code, "11620100013900001G", Rows.content("事项", n));
    }

    private String settings() {
        return """
        gateway=%1$s
        issuer=%1$s
        client.id=district-system.620102
        client.secret-file=secret
        database.url=%2$s
        database.user=postgres
        database.password-file=password
        lists=power-list/power-items
        outbox=outbox
        """
                .formatted(city.address(), TestDatabases.createUrl());
    }

    private int run(String... command) {
        var args = new ArrayList<>(List.of(command));
        args.add("--settings=" + file());
        return Exchange.run(args);
    }

    private void write(String settings) throws IOException {
        Files.writeString(file(), settings);
    }

    private Path file() {
        return folder.resolve("exchange.properties");
    }
}
