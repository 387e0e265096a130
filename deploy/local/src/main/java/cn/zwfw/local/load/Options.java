package cn.zwfw.local.load;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param rate errands begun in a second, 1 to 1,000
 * @param lasts how long errands are begun, unless {@code until} comes before
 * @param until errands are begun until there is this file
 * @param report where the figures are written, as JSON
 * @param ledger where acknowledged writes are added
 * @param retries whether a write that was not answered is sent again until it is acknowledged
 * @param gateways each is called in turn; one that takes no connection is passed over
 */
record Options(
        int rate,
        Duration lasts,
        @Nullable Path until,
        @Nullable Path report,
        @Nullable Path ledger,
        boolean retries,
        List<URI> gateways,
        URI issuer) {

    static final String USAGE =
            "usage: load --for SECONDS | --until FILE [--rate N] [--report FILE] [--ledger FILE]"
                    + " [--retry] [--gateway URL,URL] [--issuer URL]";

    private static final int RATE = 10;
    private static final int HIGHEST_RATE = 1_000;
    private static final Duration LONGEST = Duration.ofDays(1);

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException when it cannot be understood
     */
    static Options of(String... arguments) {
        var options =
                new Options(
                        RATE,
                        LONGEST,
                        null,
                        null,
                        null,
                        false,
                        List.of(URI.create("http://127.0.0.1:8080")),
                        URI.create("http://127.0.0.1:9000"));
        var ends = false;
        for (int i = 0; i < arguments.length; i++) {
            var name = arguments[i];
            if (name.equals("--retry")) {
                options = options.with(name, "");
            } else if (i + 1 < arguments.length) {
                options = options.with(name, arguments[++i]);
                ends |= name.equals("--for") || name.equals("--until");
            } else {
                throw new IllegalArgumentException(USAGE);
            }
        }
        if (!ends || options.rate < 1 || options.rate > HIGHEST_RATE) {
            throw new IllegalArgumentException(USAGE);
        }
        return options;
    }

    private Options with(String name, String value) {
        return new Options(
                name.equals("--rate") ? Integer.parseInt(value) : rate,
                name.equals("--for") ? Duration.ofSeconds(Long.parseLong(value)) : lasts,
                name.equals("--until") ? Path.of(value) : until,
                name.equals("--report") ? Path.of(value) : report,
                name.equals("--ledger") ? Path.of(value) : ledger,
                retries || name.equals("--retry"),
                name.equals("--gateway") ? addresses(value) : gateways,
                name.equals("--issuer") ? URI.create(value) : known(name, issuer));
    }

    private static URI known(String name, URI issuer) {
        if (!USAGE.contains(name + " ") && !USAGE.contains(name + "]")) {
            throw new IllegalArgumentException(USAGE);
        }
        return issuer;
    }

    private static List<URI> addresses(String value) {
        return List.of(value.split(",", -1)).stream().map(URI::create).toList();
    }
}
