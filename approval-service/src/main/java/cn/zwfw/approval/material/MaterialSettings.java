package cn.zwfw.approval.material;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How materials are taken and where they are kept.
 *
 * @param folder where what comes in is first written, and where it stays unless there is a bucket;
 *     on a disk that keeps what it has acknowledged
 * @param maxSize the most of one material
 * @param atOnce how many may be coming in at the same time
 * @param s3 a bucket to keep them in instead of the folder
 * @param clamd a scanner to ask before anything is kept
 */
@Validated
@ConfigurationProperties("zwfw.materials")
record MaterialSettings(
        @DefaultValue("materials") Path folder,
        @DefaultValue("20MB") DataSize maxSize,
        @DefaultValue("32") @Min(1) @Max(1000) int atOnce,
        @Valid @Nullable S3 s3,
        @Valid @Nullable Clamd clamd) {

    private static final DataSize MOST = DataSize.ofGigabytes(1);

    MaterialSettings {
        if (maxSize.toBytes() < 1 || maxSize.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("zwfw.materials.max-size: 1B to 1GB");
        }
        if (clamd != null && clamd.maxSize().compareTo(maxSize) < 0) {
            throw new IllegalArgumentException(
                    "zwfw.materials.clamd.max-size: what is taken must be scanned as a whole");
        }
    }

    /**
     * Credentials are those of the AWS SDK ({@code AWS_ACCESS_KEY_ID} and its like), so that no
     * secret is among our settings.
     *
     * @param bucket in which materials are kept; without one they stay in the folder
     * @param region where the bucket is
     * @param endpoint of an S3 that is not Amazon's
     * @param pathStyle the bucket in the path, as most others than Amazon want it
     * @param encryption by the store itself: {@code AES256}, {@code aws:kms}; none unless given
     * @param kmsKey the id of the key for {@code aws:kms}
     * @param timeout of the store for one attempt
     */
    record S3(
            @NotBlank String bucket,
            @DefaultValue("us-east-1") @NotBlank String region,
            @Nullable URI endpoint,
            @DefaultValue("true") boolean pathStyle,
            @Pattern(regexp = "AES256|aws:kms") @Nullable String encryption,
            @Nullable String kmsKey,
            @DefaultValue("30s") Duration timeout) {}

    /**
     * @param host of a clamd that scans every material before it is kept; none: nothing scans
     * @param port of clamd
     * @param connectTimeout how long it may take to reach clamd
     * @param timeout of clamd for one material from the first byte to the verdict
     * @param maxSize the {@code StreamMaxLength} that clamd is set to
     */
    record Clamd(
            @NotBlank String host,
            @DefaultValue("3310") @Min(1) @Max(65535) int port,
            @DefaultValue("2s") Duration connectTimeout,
            @DefaultValue("60s") Duration timeout,
            @DefaultValue("25MB") DataSize maxSize) {}
}
