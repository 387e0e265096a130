package cn.zwfw.exchange;

import cn.zwfw.exchange.city.City;
import cn.zwfw.exchange.city.Credentials;
import cn.zwfw.exchange.city.ListName;
import cn.zwfw.exchange.compare.Difference;
import cn.zwfw.exchange.round.Rounds;
import cn.zwfw.exchange.stub.Mortal;
import cn.zwfw.exchange.stub.Mortal.Killed;
import cn.zwfw.exchange.stub.StubCity;
import cn.zwfw.exchange.stub.TestTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A client that is started again and again on the same store. */
final class Lives {

    private static final Logger LOG = LoggerFactory.getLogger(Lives.class);
    static final ListName ITEMS = ListName.of("power-list/power-items");

    private final DataSource database;
    private final TestTime time;
    private final Settings settings;

    Lives(StubCity city, DataSource database, TestTime time, int page) {
        this(city, database, time, page, List.of(ITEMS), null);
    }

    Lives(
            StubCity city,
            DataSource database,
            TestTime time,
            int page,
            List<ListName> lists,
            @Nullable Path outbox) {
        this.database = database;
        this.time = time;
        this.settings =
                new Settings(
                        city.address(),
                        new Credentials(city.address(), "district-system.620102", secretFile()),
                        new Settings.Database("", "", Path.of("")),
                        lists,
                        outbox,
                        page,
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(20),
                        LocalTime.of(3, 30));
    }

    private static Path secretFile() {
        try {
            var file = Files.createTempFile("secret", "");
            file.toFile().deleteOnExit();
            Files.writeString(file, "first\n");
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Settings settings() {
        return settings;
    }

    void open() throws InterruptedException {
        client(database).open();
    }

    /** Lives as long as each says, then once to the end. */
    void live(Queue<Integer> steps) throws InterruptedException {
        for (var length = steps.poll(); length != null; length = steps.poll()) {
            try {
                work(client(Mortal.of(database, length)));
            } catch (Killed killed) {
                LOG.debug("killed after {} steps", length);
            }
        }
        work(client(database));
    }

    private static void work(Client client) throws InterruptedException {
        client.sync(true);
        client.push(true);
        client.sync(true);
    }

    List<Difference> differences() throws InterruptedException {
        return client(database).compare();
    }

    Client client() {
        return client(database);
    }

    private Client client(DataSource source) {
        return new Client(
                settings,
                Store.at(source),
                new City(settings.gateway(), settings.credentials(), settings.timeout(), time),
                new Rounds(time, time, new Random(1), settings.interval()),
                time);
    }
}
