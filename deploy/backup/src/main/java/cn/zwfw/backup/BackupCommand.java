package cn.zwfw.backup;

import cn.zwfw.backup.cluster.Cluster;
import cn.zwfw.backup.cluster.Programs;
import cn.zwfw.backup.cluster.Until;
import cn.zwfw.backup.cluster.WalArchive;
import cn.zwfw.backup.files.Manifest;
import cn.zwfw.backup.files.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code backup FOLDER}, {@code verify BACKUP}, {@code restore BACKUP EMPTY [--until=TIME|newest]},
 * {@code stop}, {@code rehearse FOLDER REPORT}; the scripts beside the README give the other
 * options.
 */
final class BackupCommand {

    private static final int FINE = 0;
    private static final int FAILED = 1;
    private static final int REFUSED = 2;
    private static final String KEPT = "7";
    private static final Logger LOG = LoggerFactory.getLogger(BackupCommand.class);

    /** What was asked for, on standard output; everything else goes to standard error. */
    private static final Logger ANSWER = LoggerFactory.getLogger("answer");

    private final List<String> words;
    private final Map<String, String> options;
    private final Clock clock;

    private BackupCommand(List<String> words, Map<String, String> options, Clock clock) {
        this.words = words;
        this.options = options;
        this.clock = clock;
    }

    static void main(String[] args) {
        System.exit(run(List.of(args), Clock.systemUTC()));
    }

    /** The exit code: 0, 1 for a failure, 2 when it was refused. */
    static int run(List<String> args, Clock clock) {
        var words = args.stream().filter(any -> !any.startsWith("--")).toList();
        Map<String, String> options = new HashMap<>();
        args.stream()
                .filter(any -> any.startsWith("--"))
                .map(any -> any.substring(2).split("=", 2))
                .forEach(any -> options.put(any[0], any.length > 1 ? any[1] : ""));
        try {
            return new BackupCommand(words, options, clock).run();
        } catch (Refused refused) {
            LOG.error("{}", refused.getMessage());
            return REFUSED;
        } catch (IOException | SQLException failed) {
            LOG.error("failed", failed);
            return FAILED;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }

    private int run() throws IOException, SQLException, InterruptedException {
        switch (word(0)) {
            case "backup" -> backup();
            case "verify" -> {
                var manifest = Manifest.read(path(1));
                manifest.check(path(1));
                ANSWER.info("sound: {} files {}", manifest.files().size(), manifest.counts());
            }
            case "restore" -> restore();
            case "stop" -> {
                try (var connection = cluster().connect("postgres")) {
                    WalArchive.end(connection);
                }
                ANSWER.info("WAL is not archived any more");
            }
            case "rehearse" -> {
                return rehearse();
            }
            default -> throw Refused.because("there is no command %s".formatted(word(0)));
        }
        return FINE;
    }

    private void backup() throws IOException, SQLException, InterruptedException {
        var place = Place.of(Path.of(option("run")), Path.of(option("realm")));
        var timeout = Duration.ofSeconds(number("archive-timeout", "60"));
        try (var backups = Backups.open(path(1))) {
            var done = new Backup(cluster(), place, timeout, clock).take(backups, () -> () -> {});
            backups.keep(Math.max(1, number("keep", KEPT)));
            var manifest = Manifest.read(done);
            manifest.missing()
                    .forEach(file -> LOG.error("a row names {}, which is not there", file));
            ANSWER.info("{}", done);
            LOG.info(
                    "restorable from {} to {}, {} of WAL {} and later; {}",
                    manifest.restorableFrom(),
                    manifest.point(),
                    manifest.restorePoint(),
                    manifest.lastWal(),
                    manifest.counts());
            if (options.containsKey("metrics")) {
                Mark.write(Path.of(option("metrics")), manifest.point());
            }
        }
    }

    private void restore() throws IOException, InterruptedException {
        var manifest = Manifest.read(path(1));
        var until = until(options.getOrDefault("until", ""), manifest);
        var wal = Path.of(options.getOrDefault("wal", manifest.walArchive()));
        var began = clock.instant();
        new Restore(path(1), programs()).into(path(2), until, wal);
        ANSWER.info("{}", path(2));
        LOG.info("restored up to {} in {}", until, Duration.between(began, clock.instant()));
        manifest.keys().forEach(key -> LOG.info("needs the key {}", key));
    }

    private int rehearse() throws IOException, SQLException, InterruptedException {
        var timeout = Duration.ofSeconds(number("archive-timeout", "60"));
        var found =
                new Rehearsal(
                                cluster(),
                                Place.of(Path.of(option("run")), Path.of(option("realm"))),
                                programs(),
                                path(1),
                                Path.of(option("audit")),
                                timeout,
                                clock)
                        .run();
        found.write(path(2), clock.instant());
        found.lines().forEach(line -> ANSWER.info("{}", line));
        found.failures().forEach(failure -> LOG.error("FAILED: {}", failure));
        return found.failures().isEmpty() ? FINE : FAILED;
    }

    private static Until until(String text, Manifest manifest) {
        if (text.isEmpty()) {
            return new Until.Point(manifest.restorePoint());
        }
        if (text.equals("newest")) {
            return new Until.Newest();
        }
        try {
            return new Until.Moment(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException unread) {
            throw Refused.because(
                    "--until: a moment with its offset, as 2026-11-28T09:00:00+08:00, or newest");
        }
    }

    private Programs programs() throws IOException {
        var given = options.get("programs");
        return given == null
                ? Programs.unpack(Files.createTempDirectory("postgres-programs-"))
                : new Programs(Path.of(given));
    }

    private Cluster cluster() throws IOException {
        return new Cluster(
                options.getOrDefault("postgres", "127.0.0.1:15432"),
                "postgres",
                Files.readString(Path.of(option("password-file"))).strip());
    }

    private int number(String name, String otherwise) {
        return Integer.parseInt(options.getOrDefault(name, otherwise));
    }

    private String option(String name) {
        var value = options.get(name);
        if (value == null) {
            throw Refused.because("--%s is missing".formatted(name));
        }
        return value;
    }

    private String word(int at) {
        if (words.size() <= at) {
            throw Refused.because(
                    "too few words: backup FOLDER, verify BACKUP, restore BACKUP EMPTY, stop");
        }
        return words.get(at);
    }

    private Path path(int at) {
        return Path.of(word(at)).toAbsolutePath().normalize();
    }
}
