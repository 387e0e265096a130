package cn.zwfw.approval.archive;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How cases are archived.
 *
 * @param folder where the packages are; on a disk that keeps what it has acknowledged, is backed
 *     up, and is shared by all instances
 * @param after how long a case rests at its end before it is archived by itself
 * @param digest of the files: {@code SHA-256} or {@code SM3}
 * @param cipher of the packages: {@code AES} or {@code SM4}
 * @param checkedAtOnce how many packages a run of the sweep verifies
 * @param checkedEvery after which time a package is verified again
 * @param atOnce how many packages are written or read whole at the same time
 * @param retention how long packages are kept ({@code TEN_YEARS}, {@code THIRTY_YEARS}, {@code
 *     PERMANENT}), by type of item such as {@code 01}; in a file, as a number in a variable is an
 *     index
 * @param otherwise retention of the types that are not named
 */
@Validated
@ConfigurationProperties("zwfw.archive")
record ArchiveSettings(
        @DefaultValue("archive") Path folder,
        @DefaultValue("30d") Duration after,
        @DefaultValue("SHA-256") @Pattern(regexp = "SHA-256|SM3") String digest,
        @DefaultValue("AES") @Pattern(regexp = "AES|SM4") String cipher,
        @DefaultValue("100") @Min(1) @Max(10_000) int checkedAtOnce,
        @DefaultValue("30d") Duration checkedEvery,
        @DefaultValue("4") @Min(1) @Max(100) int atOnce,
        @DefaultValue Map<@Pattern(regexp = "\\d\\d") String, Retention> retention,
        @DefaultValue("PERMANENT") Retention otherwise) {

    ArchiveSettings {
        if (after.isNegative() || checkedEvery.isNegative()) {
            throw new IllegalArgumentException("zwfw.archive: times are not negative");
        }
        retention = Map.copyOf(retention);
    }

    Retention retentionOf(String itemType) {
        return retention.getOrDefault(itemType, otherwise);
    }
}
