package cn.zwfw.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** A line between two services on this machine that a test cuts, also in mid-answer, and mends. */
public final class Link implements AutoCloseable {

    private static final int BUFFER = 512;

    private final ServerSocket door;
    private final int target;
    private final AtomicBoolean cut = new AtomicBoolean();

    /** Bytes of answers that still come through. */
    private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);

    /** What a request begins with whose answer does not come through; empty for none. */
    private final AtomicReference<String> lost = new AtomicReference<>("");

    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private Link(ServerSocket door, int target) {
        this.door = door;
        this.target = target;
    }

    public static Link to(int target) {
        try {
            var link = new Link(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target);
            Thread.ofVirtual().start(link::serve);
            return link;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    /** Now: what is under way breaks, and nothing new comes through. */
    public void cut() {
        cut.set(true);
        open.forEach(Link::hangUp);
    }

    /** After so many bytes of answers. */
    public void cutAfter(long bytes) {
        left.set(bytes);
    }

    /** Once a request of this method has come through, before its answer does. */
    public void cutBeforeAnswerTo(String method) {
        lost.set(method + " ");
    }

    public boolean isCut() {
        return cut.get();
    }

    public void mend() {
        left.set(Long.MAX_VALUE);
        lost.set("");
        cut.set(false);
    }

    @Override
    public void close() {
        cut();
        try {
            door.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException ended) {
                // closed, or the other side is gone: the caller sees that nothing comes
            }
        }
    }

    private void connect(Socket caller) throws IOException {
        open.add(caller);
        if (cut.get()) {
            hangUp(caller);
            return;
        }
        try {
            var service = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(service);
            var isLost = new AtomicBoolean();
            Thread.ofVirtual().start(() -> pass(caller, service, part -> ask(part, isLost)));
            Thread.ofVirtual().start(() -> pass(service, caller, part -> answer(part, isLost)));
        } catch (IOException away) {
            hangUp(caller);
            throw away;
        }
    }

    private void ask(String part, AtomicBoolean isLost) {
        if (!lost.get().isEmpty() && part.startsWith(lost.get())) {
            isLost.set(true);
        }
    }

    private void answer(String part, AtomicBoolean isLost) {
        if (isLost.get() || left.addAndGet(-part.length()) < 0) {
            cut();
        }
    }

    private void pass(Socket from, Socket to, Consumer<String> watch) {
        try (from;
                to) {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            var buffer = new byte[BUFFER];
            for (var count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                watch.accept(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
                if (cut.get()) {
                    return;
                }
                out.write(buffer, 0, count);
            }
        } catch (IOException ended) {
            // one side hung up: so does the other
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // that it is closed is all that is wanted
        }
    }
}
