package cn.zwfw.approval.material;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.springframework.util.unit.DataSize;

/** Speaks clamd's protocol over TCP, strictly, and finds the standard test file. */
final class ClamdStandIn implements AutoCloseable {

    /** How it behaves. */
    enum Manner {
        GOOD,
        SILENT,
        TAKES_NOTHING,
        HANGS_UP,
        BABBLES
    }

    private static final int MOST = 1 << 20;

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Manner manner;

    ClamdStandIn(Manner manner) throws IOException {
        this.manner = manner;
        Thread.ofVirtual().start(this::serve);
    }

    MaterialSettings.Clamd settings(Duration timeout) {
        return new MaterialSettings.Clamd(
                "127.0.0.1",
                door.getLocalPort(),
                Duration.ofSeconds(1),
                timeout,
                DataSize.ofMegabytes(25));
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                Thread.ofVirtual().start(() -> answer(caller));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answer(Socket caller) {
        try (caller) {
            switch (manner) {
                case GOOD -> say(caller, verdict(new DataInputStream(caller.getInputStream())));
                case SILENT -> {
                    var _ = verdict(new DataInputStream(caller.getInputStream()));
                    closed.await();
                }
                case TAKES_NOTHING -> closed.await();
                case HANGS_UP -> caller.getInputStream().readNBytes(10);
                case BABBLES -> {
                    var _ = verdict(new DataInputStream(caller.getInputStream()));
                    say(caller, "UNKNOWN COMMAND");
                }
            }
        } catch (IOException | InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String verdict(DataInputStream in) throws IOException {
        var command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
        if (!command.equals("zINSTREAM\0")) {
            return "UNKNOWN COMMAND";
        }
        var content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length != 0; length = in.readInt()) {
            content.write(in.readNBytes(length));
            if (content.size() > MOST) {
                return "INSTREAM size limit exceeded. ERROR";
            }
        }
        return content.toString(StandardCharsets.ISO_8859_1).contains(Samples.EICAR)
                ? "stream: Eicar-Test-Signature FOUND"
                : "stream: OK";
    }

    private static void say(Socket caller, String answer) throws IOException {
        caller.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        door.close();
    }
}
