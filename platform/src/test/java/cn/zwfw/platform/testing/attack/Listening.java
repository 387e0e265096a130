package cn.zwfw.platform.testing.attack;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;

/** An address to which nobody should be made to connect; whoever does, is noticed. */
record Listening(ServerSocket socket) implements Closeable {

    private static final int MILLIS = 300;

    static Listening begun() throws IOException {
        return new Listening(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    }

    String address() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/fetched";
    }

    /** Whether somebody has connected; connections wait until they are asked for. */
    boolean wasCalled() throws IOException {
        socket.setSoTimeout(MILLIS);
        try (var _ = socket.accept()) {
            return true;
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
