package cn.zwfw.docs.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The migrations of this tree; and that a bad one in another tree is found. */
class MigrationsTests {

    private static final String FOLDER = "a-service/src/main/resources/db/migration/a-service/";
    private static final String OLD = "create table guide (id int primary key, words text);\n";

    @TempDir private Path tree;

    @Test
    void canBeAppliedWhileTheVersionBeforeRuns() {
        assertThat(new Migrations(Path.of("..")).faults()).isEmpty();
    }

    @Test
    void areAllThereWithTheServicesThatHaveThem() {
        assertThat(new Migrations(Path.of("..")).files().keySet())
                .hasSizeGreaterThan(60)
                .anyMatch(file -> file.startsWith("platform/"))
                .anyMatch(file -> file.startsWith("gateway/"))
                .anyMatch(file -> file.startsWith("supervision-service/"));
    }

    @Test
    void mayAddToWhatWasReleased() throws Exception {
        released();
        write("V0002__note.sql", "alter table guide add note text;");

        assertThat(faults()).isEmpty();
    }

    @Test
    void mayNotTakeAwayFromIt() throws Exception {
        released();
        write("V0002__words.sql", "alter table guide drop column words;");

        assertThat(faults())
                .containsExactly(FOLDER + "V0002__words.sql: alter table guide drop column words");
    }

    @Test
    void mayDoSoWhenAReleasedVersionNoLongerUsesIt() throws Exception {
        released();
        write(
                "V0002__words.sql",
                "-- contract: since 0.1.0 nobody uses words\nalter table guide drop column words;");
        write(
                "V0003__id.sql",
                "-- contract: since 0.2.0 nobody uses id\nalter table guide drop column id;");

        assertThat(faults())
                .containsExactly(FOLDER + "V0003__id.sql: alter table guide drop column id");
    }

    @Test
    void mayNotChangeOrGoOnceReleased() throws Exception {
        released();
        write("V0001__guide.sql", OLD + "-- another word\n");
        assertThat(faults())
                .containsExactly(FOLDER + "V0001__guide.sql was released in 0.1.0 and has changed");

        Files.delete(tree.resolve(FOLDER + "V0001__guide.sql"));
        assertThat(faults())
                .containsExactly(FOLDER + "V0001__guide.sql was released in 0.1.0 and is gone");
    }

    private void released() throws Exception {
        write("V0001__guide.sql", OLD);
        var file = FOLDER + "V0001__guide.sql";
        Files.createDirectories(tree.resolve("docs"));
        Files.writeString(
                tree.resolve("docs/migrations.csv"),
                "version,file,sha256\n0.1.0," + file + "," + Migrations.digest(OLD) + "\n");
        assertThat(faults()).isEmpty();
    }

    private void write(String name, String sql) throws Exception {
        Files.createDirectories(tree.resolve(FOLDER));
        Files.writeString(tree.resolve(FOLDER + name), sql);
    }

    private List<String> faults() {
        return new Migrations(tree).faults();
    }
}
