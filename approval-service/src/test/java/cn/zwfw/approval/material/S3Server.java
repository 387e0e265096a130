package cn.zwfw.approval.material;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3Client;

/** An S3 in a process of its own, one for all tests of a run. */
final class S3Server {

    private static final Pattern STARTED =
            Pattern.compile(".*Tomcat started on ports .* ([0-9]+) \\(http\\).*");

    static final URI ENDPOINT = start();

    private S3Server() {}

    static S3Client client(MaterialSettings.S3 settings) {
        System.setProperty("aws.accessKeyId", "somebody");
        System.setProperty("aws.secretAccessKey", "something");
        return MaterialConfiguration.client(settings);
    }

    static MaterialSettings.S3 settings(
            String bucket, URI endpoint, @Nullable String encryption, Duration timeout) {
        return new MaterialSettings.S3(
                bucket, "us-east-1", endpoint, true, encryption, null, timeout);
    }

    private static URI start() {
        try {
            var server =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-Xmx256m",
                                    "-XX:TieredStopAtLevel=1",
                                    "-Dserver.port=0",
                                    "-Dhttp.port=0",
                                    "-jar",
                                    Path.of("target", "s3mock.jar").toString())
                            .redirectErrorStream(true)
                            .start();
            Runtime.getRuntime().addShutdownHook(new Thread(server::destroy));
            var out =
                    new BufferedReader(
                            new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
            var endpoint = endpoint(out);
            Thread.ofVirtual().start(() -> drain(out));
            return endpoint;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI endpoint(BufferedReader out) throws IOException {
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            var started = STARTED.matcher(line);
            if (started.matches()) {
                return URI.create("http://127.0.0.1:" + started.group(1));
            }
        }
        throw new IllegalStateException("the S3 ended while it started");
    }

    private static void drain(BufferedReader out) {
        try {
            out.transferTo(Writer.nullWriter());
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }
}
