package cn.zwfw.platform.testing.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * After each class of tests, asks for the plan of every statement that the service executed for the
 * first time, and fails the class if one reads a growing table from end to end. JUnit finds it by
 * itself. It also fails when all tests of a module have run and an entry of {@code plans.txt} was
 * not needed.
 */
public final class EveryPlanIsChecked implements AfterAllCallback {

    @Override
    public void afterAll(ExtensionContext context) {
        if (!Allowed.isModuleChecked()) {
            return;
        }
        var _ =
                context.getRoot()
                        .getStore(Namespace.create(EveryPlanIsChecked.class))
                        .computeIfAbsent(AtTheEnd.class, _ -> new AtTheEnd(), AtTheEnd.class);
        var faults =
                AskedStatement.takeNew().stream()
                        .flatMap(EveryPlanIsChecked::faults)
                        .distinct()
                        .toList();
        if (!faults.isEmpty()) {
            throw new AssertionError(
                    "read from end to end, with no index that serves it (if it must be, say why in"
                            + " plans.txt):\n"
                            + String.join("\n", faults));
        }
    }

    private static Stream<String> faults(AskedStatement asked) {
        try {
            return Planner.of(asked.schema()).wholeReads(asked).stream()
                    .filter(read -> !Allowed.holds(asked, read))
                    .map(read ->
                            "%s reads %s\n    %s\n    %s"
                                    .formatted(
                                            asked.caller(),
                                            read.table(),
                                            asked.text(),
                                            read.node()));
        } catch (SQLException failure) {
            return Allowed.holdsUnasked(asked)
                    ? Stream.of()
                    : Stream.of(
                            "%s cannot be asked: %s\n    %s"
                                    .formatted(asked.caller(), failure.getMessage(), asked.text()));
        }
    }

    /** Closed when the last class has run. */
    private static final class AtTheEnd implements AutoCloseable {

        private static final Path TOLD = Path.of("target", "plans-unmet.txt");

        /** Where only some classes ran, what they did not need is told and no fault. */
        @Override
        public void close() throws IOException {
            var unmet = Allowed.unmet();
            Files.write(TOLD, unmet);
            if (isEverythingRun() && AskedStatement.areNone()) {
                throw new AssertionError("no statement of the service was seen");
            }
            if (isEverythingRun() && !unmet.isEmpty()) {
                throw new AssertionError(
                        "plans.txt allows what nothing needs any more:\n"
                                + String.join("\n", unmet));
            }
        }

        /** Surefire sets the one always, and the other where classes are named. */
        private static boolean isEverythingRun() {
            return System.getProperty("surefire.real.class.path") != null
                    && Objects.requireNonNullElse(System.getProperty("test"), "").isEmpty();
        }
    }
}
