package cn.zwfw.backup.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A folder of files each of which is written once under a name of its own, as materials and
 * packages are. What the backup before has is linked from there, so it takes no place twice; it
 * shares nothing with the folder itself, so that what damages one leaves the other.
 *
 * @param from the folder; it need not be there
 * @param to where it goes
 * @param previous where the backup before has it
 */
public record WrittenOnce(Path from, Path to, @Nullable Path previous) {

    /** Takes all that is there and not taken yet; what goes meanwhile is left out. */
    public void takeAll() throws IOException {
        for (var path : Disk.paths(from)) {
            // what has no name of its own yet
            if (!path.startsWith("incoming/") && !path.endsWith(".part")) {
                take(path);
            }
        }
    }

    /**
     * Takes one file.
     *
     * @return whether the backup has it
     */
    public boolean take(String path) throws IOException {
        var target = to.resolve(path);
        if (Files.exists(target)) {
            return true;
        }
        var before = previous == null ? null : previous.resolve(path);
        var live = from.resolve(path);
        try {
            if (before != null && Files.isRegularFile(before) && Files.mismatch(before, live) < 0) {
                Files.createDirectories(target.resolveSibling(""));
                Files.createLink(target, before);
            } else {
                Disk.copy(live, target);
            }
            return true;
        } catch (NoSuchFileException gone) {
            Files.deleteIfExists(target);
            return false;
        }
    }
}
