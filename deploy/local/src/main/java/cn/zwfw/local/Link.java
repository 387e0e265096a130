package cn.zwfw.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The line between a district's node and the city's gateway. It is cut for as long as there is a
 * file {@code cut} in the folder of the node.
 */
final class Link {

    private static final int CITY = 8080;
    private static final int LOOK_EVERY = 200;

    private final ServerSocket door;
    private final int target;
    private final Path cut;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    Link(ServerSocket door, int target, Path cut) {
        this.door = door;
        this.target = target;
        this.cut = cut;
    }

    static void main(String[] args) throws IOException, InterruptedException {
        RunFolder run = RunFolder.ofThisProcess();
        int port = RunFolder.ports("18090").getFirst();
        ServerSocket door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        Link link = new Link(door, CITY, run.root().resolve("cut"));
        Thread.ofPlatform().start(link::serve);
        run.markReady("link");
        while (true) {
            link.look();
            Thread.sleep(LOOK_EVERY);
        }
    }

    /** Breaks what is under way if the line has been cut. */
    void look() {
        if (isCut()) {
            open.forEach(Link::hangUp);
        }
    }

    /** Connects whoever comes, until the door is closed. */
    void serve() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException ended) {
                // closed, or the city is away: the node sees that nothing comes
            }
        }
    }

    private boolean isCut() {
        return Files.exists(cut);
    }

    private void connect(Socket node) throws IOException {
        if (isCut()) {
            hangUp(node);
            return;
        }
        try {
            Socket city = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(node);
            open.add(city);
            Thread.ofVirtual().start(() -> pass(node, city));
            Thread.ofVirtual().start(() -> pass(city, node));
        } catch (IOException away) {
            hangUp(node);
            throw away;
        }
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
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
