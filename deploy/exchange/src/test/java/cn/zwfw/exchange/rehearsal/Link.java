package cn.zwfw.exchange.rehearsal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The link between a district and the city: {@code Link PORT CITY-PORT CUTS}. One in so many
 * connections is cut in the middle of an answer. Stopped (SIGSTOP) it is a line on which nothing
 * arrives any more; killed, one that refuses.
 */
final class Link {

    private static final int CUT_AFTER = 300_000;

    private Link() {}

    static void main(String[] args) throws IOException {
        var city = Integer.parseInt(args[1]);
        var cuts = Integer.parseInt(args[2]);
        try (var door =
                new ServerSocket(Integer.parseInt(args[0]), 50, InetAddress.getLoopbackAddress())) {
            while (true) {
                var district = door.accept();
                Thread.startVirtualThread(() -> carry(district, city, cuts));
            }
        }
    }

    private static void carry(Socket district, int port, int cuts) {
        var random = ThreadLocalRandom.current();
        var bound = random.nextInt(cuts) == 0 ? random.nextLong(CUT_AFTER) : Long.MAX_VALUE;
        try (district;
                var city = new Socket()) {
            city.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5000);
            Thread.startVirtualThread(() -> copy(district, city, Long.MAX_VALUE));
            copy(city, district, bound);
        } catch (IOException cut) {
            // both ends are closed, and with them the other direction
        }
    }

    private static void copy(Socket from, Socket to, long bound) {
        var buffer = new byte[1 << 14];
        try {
            var carried = 0L;
            for (var read = from.getInputStream().read(buffer);
                    read >= 0 && carried < bound;
                    read = from.getInputStream().read(buffer)) {
                to.getOutputStream().write(buffer, 0, read);
                carried += read;
            }
            to.shutdownOutput();
        } catch (IOException cut) {
            // whoever is at the other end sees it
        }
    }
}
