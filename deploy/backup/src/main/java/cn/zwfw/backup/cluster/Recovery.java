package cn.zwfw.backup.cluster;

import cn.zwfw.backup.files.Disk;
import cn.zwfw.backup.files.Refused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes a data folder of a base backup and WAL: PostgreSQL is started in it, recovers, and is
 * stopped, so that the next start is an ordinary one.
 *
 * @param data the data folder, which does not exist yet
 * @param wal the folder that recovery takes WAL from; only this is read
 * @param log where PostgreSQL's messages go
 */
public record Recovery(Programs programs, Path data, Path wal, Path log) {

    private static final int STATUS_LINE = 7;
    private static final long STEP_MILLIS = 200;
    private static final Pattern LAST =
            Pattern.compile("last completed transaction was at log time (\\S+ \\S+)");
    private static final Pattern FATAL = Pattern.compile("FATAL: +(.*)");

    /** Without letters: names of zones are not known when the setting is read. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS'+00'").withZone(ZoneOffset.UTC);

    private static final String SETTINGS = "postgresql.auto.conf";

    /**
     * Recovers; the cluster is on a new timeline and stopped afterwards, and archives nothing until
     * somebody begins it.
     *
     * @throws Refused when the target is not in the WAL that is there
     */
    public void run(Path tar, Until until) throws IOException, InterruptedException {
        try (var in = Files.newInputStream(tar)) {
            Programs.untar(in, data);
        }
        var settings = data.resolve(SETTINGS);
        var before = Files.readAllLines(settings);
        Disk.write(data.resolve("recovery.signal"), new byte[0]);
        write(settings, with(before, until));
        start();
        try {
            awaitEnd();
        } finally {
            programs.control(
                    log, List.of("-D", data.toString(), "-w", "-t", "600", "-m", "fast", "stop"));
        }
        write(settings, ours(before));
    }

    private void start() throws IOException, InterruptedException {
        // no wait: pg_ctl counts a server as started before it has recovered
        var result =
                programs.control(
                        log, List.of("-D", data.toString(), "-W", "-l", log.toString(), "start"));
        if (result != 0) {
            throw Refused.because("PostgreSQL does not start; see %s".formatted(log));
        }
    }

    private void awaitEnd() throws IOException, InterruptedException {
        var pid = data.resolve("postmaster.pid");
        boolean seen = false;
        for (int step = 0; ; step++) {
            try {
                var lines = Files.readAllLines(pid);
                seen = true;
                if (lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready")) {
                    return;
                }
                var alive = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
                if (alive.isEmpty()) {
                    throw failed();
                }
            } catch (NoSuchFileException gone) {
                if (seen || step > 50) {
                    throw failed();
                }
            }
            Thread.sleep(STEP_MILLIS);
        }
    }

    private Refused failed() throws IOException {
        var text = Files.readString(log);
        if (text.contains("recovery ended before configured recovery target was reached")) {
            return Refused.because(
                    "the archive ends before that; the last transaction in it committed at %s"
                            .formatted(last(LAST, text)));
        }
        return Refused.because("PostgreSQL does not recover: %s".formatted(last(FATAL, text)));
    }

    private static String last(Pattern what, String text) {
        return what.matcher(text)
                .results()
                .map(found -> found.group(1))
                .reduce((_, later) -> later)
                .orElse("(not told)");
    }

    private List<String> with(List<String> before, Until until) throws IOException {
        var all = new ArrayList<>(before);
        all.add("archive_mode = 'off'");
        all.add("hot_standby = 'off'");
        all.add("listen_addresses = '127.0.0.1'");
        all.add("unix_socket_directories = ''");
        all.add("port = '" + freePort() + "'");
        all.add("timezone = 'UTC'");
        all.add("log_timezone = 'UTC'");
        all.add("lc_messages = 'C'");
        all.add("restore_command = 'cp \"" + wal + "/%f\" \"%p\"'");
        all.add("recovery_target_timeline = 'current'");
        all.add("recovery_target_action = 'promote'");
        switch (until) {
            case Until.Point(var name) -> all.add("recovery_target_name = '" + name + "'");
            case Until.Moment(var at) ->
                    all.add("recovery_target_time = '" + TIME.format(at) + "'");
            case Until.Newest() -> {}
        }
        return all;
    }

    /** Archiving into the place of the cluster that was is not taken over. */
    private static List<String> ours(List<String> before) {
        var all = new ArrayList<>(before);
        all.removeIf(
                line -> line.startsWith("archive_") || line.startsWith("basic_archive.archive_"));
        return all;
    }

    private static void write(Path file, List<String> lines) throws IOException {
        Disk.write(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
