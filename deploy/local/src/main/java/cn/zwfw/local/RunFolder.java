package cn.zwfw.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Where everything of this machine is kept: {@code data}, {@code secrets} and, for the launcher,
 * {@code ready}.
 */
public record RunFolder(Path root) {

    /** The folder named by the system property {@code zwfw.run}, which the launcher sets. */
    public static RunFolder ofThisProcess() {
        return new RunFolder(
                Path.of(System.getProperty("zwfw.run", "deploy/local/.run")).toAbsolutePath());
    }

    /**
     * The ports of this process.
     *
     * @param otherwise what they are when the launcher does not say
     */
    static List<Integer> ports(String otherwise) {
        return Arrays.stream(System.getProperty("zwfw.ports", otherwise).split(",", -1))
                .map(Integer::valueOf)
                .toList();
    }

    /**
     * What the launcher calls this process.
     *
     * @param otherwise what it is called when the launcher does not say
     */
    static String name(String otherwise) {
        return System.getProperty("zwfw.name", otherwise);
    }

    /** Where this process listens: on loopback, unless it has a network of its own. */
    static String address() {
        return System.getProperty("zwfw.address", "127.0.0.1");
    }

    Path data(String process) throws IOException {
        return Files.createDirectories(root.resolve("data").resolve(process));
    }

    public Path secret(String name) {
        return root.resolve("secrets").resolve(name);
    }

    /** By how much the ports of a service are higher than its first ones now. */
    public int higher(String service) throws IOException {
        var told = root.resolve("ports").resolve(service);
        return Files.exists(told) ? Integer.parseInt(Files.readString(told).strip()) : 0;
    }

    /** Tells the launcher that the process can be used. */
    void markReady(String process) throws IOException {
        Files.writeString(
                Files.createDirectories(root.resolve("ready")).resolve(process),
                Long.toString(ProcessHandle.current().pid()));
    }
}
