package cn.zwfw.images;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Asks a port of its own container by HTTP: what answers a check of health where there is no shell
 * and no curl. It is in every image as {@code /app/ask}.
 */
final class Ask {

    /** For the connection, and for each part of the answer. */
    private static final int PATIENCE_IN_MILLISECONDS = 2000;

    private Ask() {}

    /**
     * Arguments: the port, and the path with its query. Writes out the answer with its head, or why
     * there is none. Ends with 0 when the status is 200, else with 1.
     */
    static void main(String[] arguments) {
        System.exit(ask(Integer.parseInt(arguments[0]), arguments[1], System.out) ? 0 : 1);
    }

    /** Whether {@code path} of this machine's {@code port} gives 200; {@code out} has the rest. */
    static boolean ask(int port, String path, PrintStream out) {
        try (Socket line = new Socket()) {
            line.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                    PATIENCE_IN_MILLISECONDS);
            line.setSoTimeout(PATIENCE_IN_MILLISECONDS);
            // 1.0, as it ends with the connection and comes in one piece
            line.getOutputStream()
                    .write(
                            ("GET " + path + " HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            String answer =
                    new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            out.println(answer);
            return answer.startsWith("HTTP/1.1 200") || answer.startsWith("HTTP/1.0 200");
        } catch (IOException nobody) {
            out.println(nobody.getMessage());
            return false;
        }
    }
}
