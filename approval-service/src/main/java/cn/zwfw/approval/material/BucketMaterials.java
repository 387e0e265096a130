package cn.zwfw.approval.material;

import cn.zwfw.platform.problem.NotFound;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Materials in a bucket. The store compares the content with the digest before it answers, and does
 * not write what is there: so an attempt whose answer was lost can be made again.
 */
final class BucketMaterials implements MaterialStore {

    /** It is there; another is writing it; the store does not know the condition. */
    private static final Set<Integer> NOT_ON_CONDITION = Set.of(412, 409, 501);

    private final MaterialSettings.S3 settings;
    private final S3Client s3;
    private final Intake intake;

    BucketMaterials(MaterialSettings.S3 settings, S3Client s3, Intake intake) {
        this.settings = settings;
        this.s3 = s3;
        this.intake = intake;
    }

    @Override
    public Stored store(InputStream body) throws IOException {
        return intake.take(body, this::keep);
    }

    private void keep(Path file, Stored material) {
        try {
            if (!put(file, material, "*") && !holds(material.key())) {
                put(file, material, null);
            }
        } catch (SdkException e) {
            throw Intake.away(e);
        }
    }

    private boolean put(Path file, Stored material, @Nullable String ifNoneMatch) {
        var request =
                PutObjectRequest.builder()
                        .bucket(settings.bucket())
                        .key(material.key().text())
                        .ifNoneMatch(ifNoneMatch)
                        .contentType(material.type().mediaType())
                        .checksumSHA256(checksum(material.key()))
                        .serverSideEncryption(settings.encryption())
                        .ssekmsKeyId(settings.kmsKey())
                        .build();
        try {
            s3.putObject(request, RequestBody.fromFile(file));
            return true;
        } catch (S3Exception e) {
            if (ifNoneMatch != null && NOT_ON_CONDITION.contains(e.statusCode())) {
                return false;
            }
            throw e;
        }
    }

    /** A store that does not tell the checksum is given the content once more. */
    private boolean holds(MaterialKey key) {
        try {
            var head =
                    s3.headObject(request ->
                            request.bucket(settings.bucket())
                                    .key(key.text())
                                    .checksumMode(ChecksumMode.ENABLED));
            return head.contentLength() == key.length()
                    && checksum(key).equals(head.checksumSHA256());
        } catch (NoSuchKeyException e) {
            return false;
        }
    }

    @Override
    public InputStream open(MaterialKey key) throws MaterialDamaged {
        try {
            var content =
                    s3.getObject(request -> request.bucket(settings.bucket()).key(key.text()));
            if (content.response().contentLength() != key.length()) {
                content.abort();
                throw MaterialDamaged.length(key);
            }
            return new VerifiedStream(content, key);
        } catch (NoSuchKeyException e) {
            throw NotFound.of("material", key.text());
        } catch (SdkException e) {
            throw Intake.away(e);
        }
    }

    @Override
    public void delete(MaterialKey key) {
        try {
            s3.deleteObject(request -> request.bucket(settings.bucket()).key(key.text()));
        } catch (SdkException e) {
            throw Intake.away(e);
        }
    }

    private static String checksum(MaterialKey key) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(key.digest()));
    }
}
