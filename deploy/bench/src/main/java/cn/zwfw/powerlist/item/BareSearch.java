package cn.zwfw.powerlist.item;

import cn.zwfw.bench.load.Databases;
import cn.zwfw.bench.load.Words;
import cn.zwfw.platform.plan.PlannedByValues;
import cn.zwfw.powerlist.item.PowerItems.ItemQuery;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The searches of the bench without the rest of the platform: the statements of the service itself,
 * each caller with a connection of its own. Prints how long the database is at work for each.
 */
@NullMarked
public final class BareSearch {

    private static final String DATABASE = "power_list";

    /** What the service asks for: a page and one more. */
    private static final int PAGE = 21;

    private BareSearch() {}

    static void main(String[] arguments) throws SQLException, InterruptedException {
        var run = Path.of(arguments[0]);
        int users = Integer.parseInt(arguments[1]);
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(Long.parseLong(arguments[2]));
        var asked = new AtomicLong();
        var before = Databases.activeMillis(run, DATABASE);
        try (var threads = Executors.newFixedThreadPool(users)) {
            for (int user = 0; user < users; user++) {
                threads.execute(() -> search(run, until, asked));
            }
        }
        Databases.settle();
        System.out.printf(
                Locale.ROOT,
                "{\"database\": %.3f, \"throughput\": %.1f}%n",
                (Databases.activeMillis(run, DATABASE) - before) / asked.get(),
                asked.get() / Double.parseDouble(arguments[2]));
    }

    private static void search(Path run, long until, AtomicLong asked) {
        var source =
                new SingleConnectionDataSource(
                        Databases.url(DATABASE), "postgres", Databases.password(run), true);
        try {
            var items = new PowerItems(new PlannedByValues(source));
            while (System.nanoTime() < until) {
                for (var words : Words.all()) {
                    items.search(query(words), PAGE);
                    asked.incrementAndGet();
                }
            }
        } finally {
            source.destroy();
        }
    }

    private static ItemQuery query(Words words) {
        return new ItemQuery(
                some(words.q()), some(words.region()), null, some(words.type()), null, null, null);
    }

    private static @Nullable String some(String text) {
        return text.isEmpty() ? null : text;
    }
}
