package cn.zwfw.exchange;

import cn.zwfw.exchange.city.AccessRefused;
import cn.zwfw.exchange.city.City;
import cn.zwfw.exchange.city.RequestRejected;
import cn.zwfw.exchange.round.Rounds;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code exchange sync|push|compare|status [--once] [--settings=FILE]}. */
final class Exchange {

    private static final int FINE = 0;
    private static final int DIFFERS = 1;
    private static final int UNUSABLE = 2;
    private static final int REFUSED = 3;

    private static final String USAGE =
            "usage: exchange sync|push|compare|status [--once] [--settings=exchange.properties]";
    private static final Set<String> COMMANDS = Set.of("sync", "push", "compare", "status");
    private static final String SETTINGS = "--settings=";

    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    /** What was asked for, on standard output; everything else goes to standard error. */
    private static final Logger ANSWER = LoggerFactory.getLogger("answer");

    private Exchange() {}

    static void main(String[] args) {
        System.exit(run(List.of(args)));
    }

    /** The exit code. */
    static int run(List<String> args) {
        try {
            var file =
                    args.stream()
                            .filter(any -> any.startsWith(SETTINGS))
                            .map(any -> any.substring(SETTINGS.length()))
                            .findFirst()
                            .orElse("exchange.properties");
            var rest = new ArrayList<>(args);
            rest.removeIf(any -> any.startsWith(SETTINGS));
            var once = rest.remove("--once");
            if (rest.size() != 1 || !COMMANDS.contains(rest.getFirst())) {
                throw new BadSettings(USAGE);
            }
            return run(rest.getFirst(), once, Settings.read(Path.of(file)));
        } catch (BadSettings | UncheckedIOException unusable) {
            LOG.error("{}", unusable.getMessage());
            return UNUSABLE;
        } catch (AccessRefused | RequestRejected refused) {
            LOG.error("stopped: {}", refused.getMessage());
            return REFUSED;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return FINE;
        }
    }

    private static int run(String command, boolean once, Settings settings)
            throws InterruptedException {
        var clock = Clock.system(ZoneId.of("Asia/Shanghai"));
        var store = Store.at(settings.database());
        var client =
                new Client(
                        settings,
                        store,
                        new City(
                                settings.gateway(),
                                settings.credentials(),
                                settings.timeout(),
                                clock),
                        new Rounds(
                                clock,
                                Thread::sleep,
                                RandomGenerator.getDefault(),
                                settings.interval()),
                        clock);
        client.open();
        switch (command) {
            case "sync" -> client.sync(once);
            case "push" -> client.push(once);
            case "compare" -> {
                var differences = client.compare();
                differences.forEach(difference -> ANSWER.info("{}", difference));
                ANSWER.info(
                        "{} entries differ in {} lists",
                        differences.size(),
                        settings.lists().size());
                return differences.isEmpty() ? FINE : DIFFERS;
            }
            default -> new Status(store).lines().forEach(ANSWER::info);
        }
        return FINE;
    }
}
