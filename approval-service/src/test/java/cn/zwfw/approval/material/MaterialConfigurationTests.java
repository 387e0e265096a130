package cn.zwfw.approval.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class MaterialConfigurationTests {

    @TempDir Path folder = Path.of("");

    private ApplicationContextRunner with(String... settings) {
        return new ApplicationContextRunner()
                .withUserConfiguration(MaterialConfiguration.class)
                .withBean(Clock.class, Clock::systemUTC)
                .withPropertyValues("zwfw.materials.folder=" + folder)
                .withPropertyValues(settings);
    }

    @Test
    void keepsMaterialsInAFolderAndScansNothingUnlessToldTo() {
        with().run(context -> {
            assertThat(context).getBean(MaterialStore.class).isInstanceOf(FolderMaterials.class);
            var settings = context.getBean(MaterialSettings.class);
            assertThat(settings.maxSize().toMegabytes()).isEqualTo(20);
            assertThat(settings.clamd()).isNull();
            assertThat(settings.s3()).isNull();
        });
    }

    @Test
    void keepsMaterialsInABucketWhenThereIsOne() {
        with("zwfw.materials.s3.bucket=materials", "zwfw.materials.s3.endpoint=http://127.0.0.1:1")
                .run(context ->
                        assertThat(context)
                                .getBean(MaterialStore.class)
                                .isInstanceOf(BucketMaterials.class));
    }

    @Test
    void asksAScannerWhenThereIsOne() {
        with("zwfw.materials.clamd.host=127.0.0.1")
                .run(context ->
                        assertThat(context.getBean(MaterialSettings.class).clamd())
                                .extracting(MaterialSettings.Clamd::port)
                                .isEqualTo(3310));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zwfw.materials.max-size=0B",
                "zwfw.materials.max-size=2GB",
                "zwfw.materials.at-once=0",
                "zwfw.materials.s3.bucket=",
                "zwfw.materials.s3.region=cn-north-1",
                "zwfw.materials.clamd.port=3310",
                "zwfw.materials.clamd.host="
            })
    void doesNotStartWithASettingThatCannotBeMeant(String setting) {
        with(setting).run(context -> assertThat(context).hasFailed());
    }

    @Test
    void doesNotStartWithAScannerThatTakesLessThanMaterialsMayHave() {
        with("zwfw.materials.clamd.host=127.0.0.1", "zwfw.materials.max-size=26MB")
                .run(context ->
                        assertThat(context)
                                .getFailure()
                                .rootCause()
                                .hasMessageContaining("scanned as a whole"));
    }
}
