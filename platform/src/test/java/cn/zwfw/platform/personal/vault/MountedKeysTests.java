package cn.zwfw.platform.personal.vault;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Keys come as files, one for each property, as Kubernetes mounts a secret. */
@Cites(value = "A17", rows = "X5")
class MountedKeysTests {

    @Test
    void aServiceReadsThemBesideItsOwnSettings(@TempDir Path secrets, @TempDir Path settings)
            throws IOException {
        for (var property : TestVault.properties().entrySet()) {
            Files.writeString(secrets.resolve(property.getKey()), property.getValue() + "\n");
        }
        // a service imports the platform's settings, which must not be lost by another import
        Files.writeString(
                settings.resolve("service.properties"),
                "spring.config.import=classpath:platform.yaml");

        try (var service =
                new SpringApplicationBuilder(
                                PersonalConfiguration.class, KeySettingsTests.Keeper.class)
                        .web(WebApplicationType.NONE)
                        .run(
                                "--spring.config.import=configtree:" + secrets + "/",
                                "--spring.config.location=" + settings + "/",
                                "--spring.config.name=service")) {
            byte[] sealed = service.getBean(Vault.class).seal("张三", "here");

            assertThat(TestVault.vault().open(sealed, "here")).isEqualTo("张三");
            assertThat(service.getEnvironment().getProperty("zwfw.body-limits.ordinary"))
                    .isEqualTo("2MB");
        }
    }
}
