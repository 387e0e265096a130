package cn.zwfw.approval.material;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** A folder unless there is a bucket; no scanner unless there is a host for it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MaterialSettings.class)
class MaterialConfiguration {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final int ATTEMPTS = 3;

    @Bean
    Intake materialIntake(MaterialSettings settings, Clock clock) {
        var clamd = settings.clamd();
        return new Intake(
                settings, clamd == null ? Scanner.none() : new ClamdScanner(clamd), clock);
    }

    @Bean
    MaterialStore materialStore(
            MaterialSettings settings, Intake intake, ObjectProvider<S3Client> client) {
        var bucket = settings.s3();
        return bucket == null
                ? new FolderMaterials(settings.folder(), intake)
                : new BucketMaterials(bucket, client.getObject(), intake);
    }

    @Bean
    @ConditionalOnProperty("zwfw.materials.s3.bucket")
    S3Client materialBucketClient(MaterialSettings settings) {
        var s3 = settings.s3();
        if (s3 == null) {
            throw new IllegalStateException("zwfw.materials.s3.bucket is set but not bound");
        }
        return client(s3);
    }

    static S3Client client(MaterialSettings.S3 settings) {
        var client =
                S3Client.builder()
                        .httpClientBuilder(
                                UrlConnectionHttpClient.builder()
                                        .connectionTimeout(CONNECT_TIMEOUT)
                                        .socketTimeout(settings.timeout()))
                        .region(Region.of(settings.region()))
                        .forcePathStyle(settings.pathStyle())
                        // the digest is ours; stores that are not Amazon's do not know all others
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                        .overrideConfiguration(calls ->
                                calls.apiCallAttemptTimeout(settings.timeout())
                                        .apiCallTimeout(settings.timeout().multipliedBy(ATTEMPTS)));
        var endpoint = settings.endpoint();
        return (endpoint == null ? client : client.endpointOverride(endpoint)).build();
    }
}
