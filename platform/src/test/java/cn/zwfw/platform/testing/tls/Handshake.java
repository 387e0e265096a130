package cn.zwfw.platform.testing.tls;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.HexFormat;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;

/** Begins to speak TLS with a port of loopback. */
public final class Handshake {

    private Handshake() {}

    /** What is agreed on. */
    public static SSLSession with(int port, SSLContext context) {
        try (var socket = socket(port, context)) {
            socket.startHandshake();
            return socket.getSession();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether the server speaks TLS 1.2 with this suite and no other offered. */
    public static boolean agrees(int port, SSLContext context, String suite) {
        try (var socket = socket(port, context)) {
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
            socket.setEnabledCipherSuites(new String[] {suite});
            socket.startHandshake();
            return true;
        } catch (SSLException refused) {
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * The alert with which the server answers a greeting in TLS 1.1: this JVM cannot speak it, so
     * the greeting is made by hand.
     *
     * @return the alert's number (RFC 5246 §7.2); 70 is protocol_version
     */
    public static int alertToTls11(int port) {
        // record: handshake of 47 bytes; client hello in 3.2, random, no session, two suites
        // (ECDHE_RSA and ECDHE_ECDSA with AES_128_CBC_SHA), no compression
        var hello = "16 0302 002f 01 00002b 0302" + "00".repeat(32) + "00 0004 c013 c009 01 00";
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(HexFormat.of().parseHex(hello.replace(" ", "")));
            socket.getOutputStream().flush();
            var answer = new DataInputStream(socket.getInputStream());
            if (answer.readUnsignedByte() != 0x15) {
                throw new IllegalStateException("the server goes on in TLS 1.1");
            }
            answer.skipNBytes(5);
            return answer.readUnsignedByte();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static SSLSocket socket(int port, SSLContext context) throws IOException {
        var sockets = context.getSocketFactory();
        var socket = (SSLSocket) sockets.createSocket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(10_000);
        return socket;
    }
}
