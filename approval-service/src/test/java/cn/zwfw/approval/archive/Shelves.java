package cn.zwfw.approval.archive;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What there is of a case in rows and files, and how time goes by for it. */
@TestComponent
class Shelves {

    static final String FOLDER = "target/archived";

    private final JdbcClient database;
    private final MovableClock clock;

    /** Begins with none of the files of an earlier run, whose cases had the same numbers. */
    Shelves(JdbcClient database, MovableClock clock) throws IOException {
        this.database = database;
        this.clock = clock;
        for (var left : files("")) {
            Files.delete(left);
        }
    }

    static List<Path> files(String number) {
        if (!Files.isDirectory(Path.of(FOLDER))) {
            return List.of();
        }
        try (var all = Files.walk(Path.of(FOLDER))) {
            return all.filter(Files::isRegularFile)
                    .filter(path -> path.getFileName().toString().startsWith(number))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Path file(String number) {
        return files(number).getFirst();
    }

    static List<String> numbers(Answer page) {
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        return StreamSupport.stream(page.json().path("items").spliterator(), false)
                .map(item -> item.path("number"))
                .map(JsonNode::asString)
                .toList();
    }

    long rows(String table, String number) {
        return database.sql("select count(*) from " + table + " where case_number = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    long audited(String act, String subject) {
        return database.sql("select count(*) from audit_entry where act = ? and subject = ?")
                .params(act, subject)
                .query(Long.class)
                .single();
    }

    void passDays(int days) {
        var later = clock.instant().plus(Duration.ofDays(days));
        clock.moveTo(later.atZone(clock.getZone()).toLocalDate());
    }
}
