package cn.zwfw.exchange;

import cn.zwfw.exchange.city.Credentials;
import cn.zwfw.exchange.city.ListName;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the one file of properties says.
 *
 * @param outbox folder of files to report, if there is one
 * @param page rows asked for at once
 * @param interval how often to look for something new
 * @param timeout for one answer
 * @param compareAt when the copy is compared every day, in the city's time
 */
record Settings(
        URI gateway,
        Credentials credentials,
        Database database,
        List<ListName> lists,
        @Nullable Path outbox,
        int page,
        Duration interval,
        Duration timeout,
        LocalTime compareAt) {

    /** All that the city's services keep for districts. */
    private static final String ALL =
            "power-list/power-items, finance-list/special-funds, finance-list/fund-disclosures,"
                    + " finance-list/poverty-projects, approval/guides, approval/themes,"
                    + " convenience/convenience-items, convenience/bulletins,"
                    + " convenience/contacts, convenience/replies, supervision/supervision-rules,"
                    + " supervision/monitoring-resources, supervision/assessment-schemes";

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    Settings {
        lists = List.copyOf(lists);
    }

    /** Where the copy is kept. */
    record Database(String url, String user, Path passwordFile) {}

    /**
     * Reads the file; paths in it are seen from its folder.
     *
     * @throws BadSettings when it cannot be used
     */
    static Settings read(Path file) {
        var properties = new Properties();
        try (var text = Files.newBufferedReader(file)) {
            properties.load(text);
        } catch (IOException unreadable) {
            throw new BadSettings("the settings cannot be read: " + unreadable);
        }
        return new Reading(properties, file.toAbsolutePath().resolveSibling("")).settings();
    }

    private record Reading(Properties properties, Path folder) {

        Settings settings() {
            return new Settings(
                    get("gateway", null, Reading::address),
                    new Credentials(
                            get("issuer", null, Reading::address),
                            get("client.id", null, Function.identity()),
                            get("client.secret-file", null, folder::resolve)),
                    new Database(
                            get("database.url", null, Function.identity()),
                            get("database.user", null, Function.identity()),
                            get("database.password-file", null, folder::resolve)),
                    get("lists", ALL, Reading::lists),
                    properties.containsKey("outbox") ? get("outbox", null, folder::resolve) : null,
                    get("page", "200", Integer::valueOf),
                    get("interval", "PT10S", Duration::parse),
                    get("timeout", "PT60S", Duration::parse),
                    get("compare.at", "03:30", LocalTime::parse));
        }

        private <T> T get(String name, @Nullable String otherwise, Function<String, T> reading) {
            var text = properties.getProperty(name, otherwise);
            if (text == null || text.isBlank()) {
                throw new BadSettings("the settings lack " + name);
            }
            try {
                return reading.apply(text.strip());
            } catch (RuntimeException wrong) {
                throw new BadSettings("%s: %s".formatted(name, wrong.getMessage()));
            }
        }

        /** The secret and what is exchanged go over it, so it is closed or does not leave here. */
        private static URI address(String text) {
            var address = URI.create(text);
            var host = address.getHost();
            var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if (host == null
                    || !(scheme.equals("https")
                            || (scheme.equals("http") && LOOPBACK.contains(host)))) {
                throw new IllegalArgumentException(
                        "write https://host; http only for this machine");
            }
            return address;
        }

        private static List<ListName> lists(String text) {
            return Arrays.stream(text.split(",", -1)).map(String::strip).map(ListName::of).toList();
        }
    }
}
