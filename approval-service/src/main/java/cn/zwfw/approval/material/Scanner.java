package cn.zwfw.approval.material;

import cn.zwfw.platform.problem.Unavailable;
import java.nio.file.Path;
import java.util.Optional;

/** Looks for what does harm. */
@FunctionalInterface
interface Scanner {

    /**
     * The name of what was found.
     *
     * @throws Unavailable for {@code material-scanner-away}: what was not scanned is not kept
     */
    Optional<String> findingIn(Path file);

    static Scanner none() {
        return _ -> Optional.empty();
    }
}
