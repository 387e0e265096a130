package cn.zwfw.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkTests {

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    @Test
    void isCutWhileTheFileIsThere(@TempDir Path folder) throws Exception {
        var city = HttpServer.create(new InetSocketAddress(HERE, 0), 0);
        city.createContext("/", exchange -> exchange.sendResponseHeaders(204, -1));
        city.start();
        var cut = folder.resolve("cut");
        try (var door = new ServerSocket(0, 50, HERE);
                var client = HttpClient.newHttpClient()) {
            var link = new Link(door, city.getAddress().getPort(), cut);
            Thread.ofVirtual().start(link::serve);
            assertThat(status(client, door)).isEqualTo(204);

            Files.writeString(cut, "");
            link.look();
            assertThatThrownBy(() -> status(client, door)).isInstanceOf(IOException.class);

            Files.delete(cut);
            assertThat(status(client, door)).isEqualTo(204);
        } finally {
            city.stop(0);
        }
    }

    @Test
    void portsAreThoseThatTheLauncherSays() {
        assertThat(RunFolder.ports("19092,19093")).containsExactly(19092, 19093);
    }

    private static int status(HttpClient client, ServerSocket door)
            throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + door.getLocalPort() + "/");
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                .statusCode();
    }
}
