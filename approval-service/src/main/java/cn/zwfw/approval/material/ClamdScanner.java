package cn.zwfw.approval.material;

import cn.zwfw.platform.problem.Unavailable;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Asks a clamd over TCP ({@code INSTREAM}: chunks with their length before them, ended by an empty
 * one). Whatever is not a clear answer counts as none.
 */
final class ClamdScanner implements Scanner {

    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");
    private static final int CHUNK = 65_536;
    private static final int LONGEST_ANSWER = 4_096;

    private final MaterialSettings.Clamd settings;

    ClamdScanner(MaterialSettings.Clamd settings) {
        this.settings = settings;
    }

    @Override
    public Optional<String> findingIn(Path file) {
        try {
            return verdict(answerTo(file));
        } catch (IOException e) {
            throw Unavailable.because("material-scanner-away", e);
        }
    }

    private static Optional<String> verdict(String answer) throws IOException {
        if (answer.equals("stream: OK")) {
            return Optional.empty();
        }
        var found = FOUND.matcher(answer);
        if (!found.matches()) {
            throw new IOException("clamd gives no verdict: " + answer);
        }
        return Optional.of(found.group(1));
    }

    private String answerTo(Path file) throws IOException {
        var inTime = new CompletableFuture<Void>();
        try (var clamd = new Socket()) {
            // a socket knows time limits for reading only, not for a peer that takes nothing
            var _ =
                    inTime.orTimeout(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)
                            .whenComplete((_, late) -> close(clamd));
            clamd.connect(
                    new InetSocketAddress(settings.host(), settings.port()),
                    Math.toIntExact(settings.connectTimeout().toMillis()));
            send(file, clamd.getOutputStream());
            return answer(clamd.getInputStream());
        } finally {
            inTime.complete(null);
        }
    }

    private static void send(Path file, OutputStream clamd) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(clamd, CHUNK));
        out.write(COMMAND);
        try (var content = Files.newInputStream(file)) {
            var chunk = new byte[CHUNK];
            for (int n = content.read(chunk); n > 0; n = content.read(chunk)) {
                out.writeInt(n);
                out.write(chunk, 0, n);
            }
        }
        out.writeInt(0);
        out.flush();
    }

    private static String answer(InputStream clamd) throws IOException {
        var answer = new String(clamd.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
        return answer.replaceFirst("\0.*", "").strip();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
