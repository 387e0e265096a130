package cn.zwfw.platform.event;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Changes things without end, in a process that a test can kill, and says how many changes are
 * committed.
 */
final class WritingProcess {

    static final String COMMITTED = "committed ";

    private WritingProcess() {}

    public static void main(String[] arguments) {
        Things things = ThingService.run(List.of(arguments)).getBean(Things.class);
        try (PrintStream out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            for (int count = 1; count < 100_000; count++) {
                things.change("thing-" + count % 10);
                out.println(COMMITTED + count);
            }
        }
    }
}
