package cn.zwfw.approval.material;

import cn.zwfw.platform.problem.Busy;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.TooLarge;
import cn.zwfw.platform.problem.Unavailable;
import cn.zwfw.platform.problem.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * What comes in: written to a file of its own under a name that we make, measured and digested on
 * the way, checked, and only then given to a store. A file that is none of ours is refused by its
 * first bytes, without reading the others.
 */
class Intake {

    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    private static final int BUFFER = 65_536;

    /** No upload is silent for so long, so its file belongs to nobody. */
    private static final Duration LEFT_OVER = Duration.ofHours(1);

    private final Path folder;
    private final long limit;
    private final Semaphore places;
    private final TypeSniffer sniffer = new TypeSniffer();
    private final Scanner scanner;
    private final Clock clock;

    Intake(MaterialSettings settings, Scanner scanner, Clock clock) {
        this.folder = settings.folder().toAbsolutePath().resolve("incoming");
        this.limit = settings.maxSize().toBytes();
        this.places = new Semaphore(settings.atOnce());
        this.scanner = scanner;
        this.clock = clock;
        FolderMaterials.make(folder);
    }

    /** Where a checked file goes; it may be moved away. */
    @FunctionalInterface
    interface Keeper {
        void keep(Path file, Stored material);
    }

    Stored take(InputStream body, Keeper keeper) throws IOException {
        if (!places.tryAcquire()) {
            throw Busy.now();
        }
        try {
            return spooled(body, keeper);
        } finally {
            places.release();
        }
    }

    private Stored spooled(InputStream body, Keeper keeper) throws IOException {
        var head = body.readNBytes(BUFFER);
        if (head.length == 0) {
            throw InvalidInput.of(Violation.at("", "material-empty"));
        }
        var types = sniffer.possible(head);
        var file = newFile();
        try {
            var key = write(head, body, file);
            var stored = new Stored(key, sniffer.among(types, file));
            scan(file);
            keeper.keep(file, stored);
            return stored;
        } finally {
            discard(file);
        }
    }

    private MaterialKey write(byte[] head, InputStream body, Path file) throws IOException {
        var digest = sha256();
        long length = 0;
        try (var out = new Spool(file)) {
            var buffer = head;
            for (int n = head.length; n >= 0; n = body.read(buffer)) {
                length += n;
                if (length > limit) {
                    throw TooLarge.because("material-too-large", limit);
                }
                digest.update(buffer, 0, n);
                out.write(buffer, n);
            }
        }
        return new MaterialKey(HexFormat.of().formatHex(digest.digest()), length);
    }

    private void scan(Path file) {
        scanner.findingIn(file)
                .ifPresent(name -> {
                    log.warn("a material was refused; the scanner found {}", name);
                    throw InvalidInput.of(Violation.at("", "material-infected"));
                });
    }

    private Path newFile() {
        try {
            return Files.createTempFile(folder, "", "");
        } catch (IOException e) {
            throw away(e);
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            log.warn("a file is left over until it is swept: {}", e.toString());
        }
    }

    /** Removes what a process left behind that ended in the midst of its work. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void sweep() {
        var before = clock.instant().minus(LEFT_OVER);
        for (var file : files()) {
            if (lastWritten(file).isBefore(before)) {
                log.info("sweeping {}, which nobody has written to since {}", file, before);
                discard(file);
            }
        }
    }

    private List<Path> files() {
        try (var files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw away(e);
        }
    }

    /** Never, for a file that has gone meanwhile. */
    private static Instant lastWritten(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException gone) {
            return Instant.MAX;
        }
    }

    static Unavailable away(Exception cause) {
        return Unavailable.because("material-store-away", cause);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** Tells what fails here from what fails in the body. */
    private static final class Spool implements AutoCloseable {

        private final OutputStream out;

        Spool(Path file) {
            try {
                out = Files.newOutputStream(file);
            } catch (IOException e) {
                throw away(e);
            }
        }

        void write(byte[] buffer, int length) {
            try {
                out.write(buffer, 0, length);
            } catch (IOException e) {
                throw away(e);
            }
        }

        @Override
        public void close() {
            try {
                out.close();
            } catch (IOException e) {
                throw away(e);
            }
        }
    }
}
