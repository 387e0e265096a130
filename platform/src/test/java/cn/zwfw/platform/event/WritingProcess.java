package cn.zwfw.platform.event;

import cn.zwfw.platform.testing.TestKafka;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes things without end, in a process that a test can kill, and says how many changes are
 * committed.
 */
final class WritingProcess {

    private static final String COMMITTED = "committed ";

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

    static Process start(Database database, String topic, String polling) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.add(WritingProcess.class.getName());
        command.addAll(ThingService.arguments(database.url(), TestKafka.bootstrapServers()));
        command.add("--test.topic=" + topic);
        command.add("--namastack.outbox.polling.fixed.interval=" + polling);
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** Sends SIGKILL once the process has committed so many changes, and waits until it is gone. */
    static void killAfter(Process victim, int commits) throws IOException, InterruptedException {
        try (BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            while (line != null && !line.equals(COMMITTED + commits)) {
                line = out.readLine();
            }
            victim.destroyForcibly().waitFor();
            if (line == null) {
                throw new IllegalStateException("The process ended by itself");
            }
        }
    }
}
