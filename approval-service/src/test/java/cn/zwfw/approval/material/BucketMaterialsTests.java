package cn.zwfw.approval.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

class BucketMaterialsTests extends MaterialStoreRules {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String bucket = "materials-" + UUID.randomUUID();
    private final MaterialSettings.S3 settings =
            S3Server.settings(bucket, S3Server.ENDPOINT, null, PATIENCE);
    private final S3Client s3 = S3Server.client(settings);

    @TempDir Path folder = Path.of("");

    @BeforeEach
    void makeBucket() {
        s3.createBucket(request -> request.bucket(bucket));
    }

    @AfterEach
    void close() {
        s3.close();
    }

    @Override
    MaterialStore store() {
        return new BucketMaterials(settings, s3, Samples.intake(folder));
    }

    @Override
    MaterialStore away() {
        var nowhere = URI.create("http://127.0.0.1:1");
        var settings = S3Server.settings(bucket, nowhere, null, Duration.ofSeconds(1));
        return new BucketMaterials(settings, S3Server.client(settings), Samples.intake(folder));
    }

    @Override
    void overwrite(MaterialKey key, byte[] content) {
        s3.putObject(
                request -> request.bucket(bucket).key(key.text()), RequestBody.fromBytes(content));
    }

    @Override
    List<String> kept() {
        return s3.listObjectsV2(request -> request.bucket(bucket)).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    @Test
    void keepsNothingOnTheDisk() throws IOException {
        store(Samples.pdf(200_000, 1));

        try (var incoming = Files.list(folder.resolve("incoming"))) {
            assertThat(incoming).isEmpty();
        }
    }

    @Test
    void keepsOnceWhatIsSentAgainBecauseTheAnswerWasLost() throws IOException {
        var content = Samples.pdf(200_000, 1);
        try (var line = new LossyLine(S3Server.ENDPOINT, 1)) {
            var settings = S3Server.settings(bucket, line.endpoint(), null, PATIENCE);
            try (var client = S3Server.client(settings)) {
                var store = new BucketMaterials(settings, client, Samples.intake(folder));

                var stored = store.store(new ByteArrayInputStream(content));

                assertThat(line.lost()).containsExactly("PUT");
                assertThat(opened(stored.key())).isEqualTo(content);
                assertThat(kept()).containsExactly(stored.key().text());
            }
        }
    }

    @Test
    void tellsTheStoreWhatItIsAndHowToEncryptIt() throws IOException {
        var encrypted = S3Server.settings(bucket, S3Server.ENDPOINT, "AES256", PATIENCE);
        var store = new BucketMaterials(encrypted, s3, Samples.intake(folder));

        var key = store.store(new ByteArrayInputStream(Samples.png())).key();

        var head = s3.headObject(request -> request.bucket(bucket).key(key.text()));
        assertThat(head.contentType()).isEqualTo("image/png");
        assertThat(head.serverSideEncryption()).isEqualTo(ServerSideEncryption.AES256);
    }
}
