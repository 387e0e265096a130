package cn.zwfw.platform.event;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL server of one test class; it can be stopped and started with its data and port. */
public final class Database implements AutoCloseable {

    private final Path directory;
    private EmbeddedPostgres server;

    public Database() {
        try {
            directory = Files.createTempDirectory("event-tests");
            server = builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    public JdbcClient client() {
        return JdbcClient.create(server.getPostgresDatabase());
    }

    public void stop() throws IOException {
        server.close();
    }

    public void start() throws IOException {
        server = builder().setPort(server.getPort()).start();
    }

    @Override
    public void close() throws IOException {
        server.close();
        FileSystemUtils.deleteRecursively(directory);
    }

    /** The server's own processes. */
    Stream<ProcessHandle> processes() {
        try {
            String pid = Files.readAllLines(directory.resolve("data/postmaster.pid")).getFirst();
            ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
            return Stream.concat(Stream.of(postmaster), postmaster.children());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("data"))
                .setCleanDataDirectory(false)
                .setServerConfig("max_connections", "60");
    }
}
