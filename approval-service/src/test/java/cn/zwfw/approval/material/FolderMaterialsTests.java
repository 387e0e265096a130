package cn.zwfw.approval.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.zwfw.platform.problem.Busy;
import cn.zwfw.platform.problem.NotFound;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class FolderMaterialsTests extends MaterialStoreRules {

    @TempDir Path folder = Path.of("");

    @Override
    MaterialStore store() {
        return new FolderMaterials(folder, Samples.intake(folder));
    }

    /** The shelves are no folders any more, as after a disk was not mounted. */
    @Override
    MaterialStore away() throws IOException {
        var elsewhere = folder.resolve("elsewhere");
        var store = new FolderMaterials(elsewhere, Samples.intake(elsewhere));
        try (var shelves = Files.list(elsewhere)) {
            for (var shelf : shelves.toList()) {
                Files.delete(shelf);
                Files.createFile(shelf);
            }
        }
        return store;
    }

    @Override
    void overwrite(MaterialKey key, byte[] content) throws IOException {
        Files.write(folder.resolve(key.text()), content);
    }

    @Override
    List<String> kept() throws IOException {
        return files().filter(name -> !name.startsWith("incoming/")).toList();
    }

    @Test
    void leavesNothingBesideWhatIsKept() throws IOException {
        store(Samples.pdf(100_000, 1));
        store(Samples.pdf(100_000, 1));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> store().store(Samples.brokenOff(Samples.pdf(200_000, 2))));

        assertThat(files()).hasSize(1);
    }

    @Test
    void letsNobodyElseOnTheMachineRead() throws IOException {
        var key = store(Samples.pdf(1_000, 1)).key();

        assertThat(Files.getPosixFilePermissions(folder.resolve(key.text())))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void tellsAtTheStartThatAFolderCannotBeMade() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> Samples.intake(file));
    }

    @Test
    void keepsWhatItAcknowledgedAndNothingElseWhenItIsKilled() throws Exception {
        var acknowledged = StoringProcess.killedInTheMidst(folder);

        assertThat(opened(acknowledged)).isEqualTo(StoringProcess.FIRST);
        assertThat(kept()).containsExactly(acknowledged.text());
        var unfinished = StoringProcess.SECOND_KEY;
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> store().open(unfinished));
        assertThat(incoming()).isEqualTo(1);

        sweptAfter(Duration.ofMinutes(59));
        assertThat(incoming()).as("perhaps another instance still writes it").isEqualTo(1);
        sweptAfter(Duration.ofMinutes(61));
        assertThat(incoming()).isZero();
        assertThat(opened(acknowledged)).isEqualTo(StoringProcess.FIRST);
    }

    @Test
    void takesNoMoreAtOnceThanItBears() throws IOException {
        var settings = new MaterialSettings(folder, DataSize.ofKilobytes(300), 1, null, null);
        var store = new AtomicReference<MaterialStore>();
        var second = new AtomicReference<Throwable>();
        var intake =
                new Intake(
                        settings,
                        _ -> {
                            second.set(another(store.get()));
                            return java.util.Optional.empty();
                        },
                        Clock.systemUTC());
        store.set(new FolderMaterials(folder, intake));

        store.get().store(new ByteArrayInputStream(Samples.pdf(1_000, 1)));
        assertThat(second.get()).isInstanceOf(Busy.class);
        assertThat(kept()).hasSize(1);

        store.get().store(new ByteArrayInputStream(Samples.pdf(1_000, 3)));
        assertThat(kept()).as("its place is free again").hasSize(2);
    }

    private static Throwable another(MaterialStore store) {
        return org.assertj.core.api.Assertions.catchThrowable(
                () -> store.store(new ByteArrayInputStream(Samples.pdf(1_000, 2))));
    }

    private void sweptAfter(Duration time) {
        var settings = Samples.settings(folder, null);
        new Intake(settings, Scanner.none(), Clock.offset(Clock.systemUTC(), time)).sweep();
    }

    private long incoming() throws IOException {
        return files().filter(name -> name.startsWith("incoming/")).count();
    }

    private Stream<String> files() throws IOException {
        try (var tree = Files.walk(folder)) {
            return tree
                    .filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(name -> !name.startsWith("elsewhere/"))
                    .toList()
                    .stream();
        }
    }
}
