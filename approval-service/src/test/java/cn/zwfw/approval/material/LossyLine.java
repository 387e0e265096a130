package cn.zwfw.approval.material;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A line to a server that breaks when the first answers come, after they were given. */
final class LossyLine implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final URI server;
    private final AtomicInteger toLose;
    private final List<String> lost = new CopyOnWriteArrayList<>();

    LossyLine(URI server, int toLose) throws IOException {
        this.server = server;
        this.toLose = new AtomicInteger(toLose);
        Thread.ofVirtual().start(this::serve);
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    /** The methods whose answers were lost. */
    List<String> lost() {
        return lost;
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                var callee = new Socket(server.getHost(), server.getPort());
                var method = caller.getInputStream().readNBytes(3);
                callee.getOutputStream().write(method);
                Thread.ofVirtual().start(() -> pass(caller, callee));
                Thread.ofVirtual()
                        .start(() ->
                                answer(
                                        new String(method, StandardCharsets.US_ASCII),
                                        callee,
                                        caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(String method, Socket callee, Socket caller) {
        try (caller;
                callee) {
            InputStream in = callee.getInputStream();
            int first = in.read();
            if (first >= 0 && toLose.getAndDecrement() > 0) {
                lost.add(method);
                return;
            }
            OutputStream out = caller.getOutputStream();
            out.write(first);
            in.transferTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException closed) {
            // the other direction closes both
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
