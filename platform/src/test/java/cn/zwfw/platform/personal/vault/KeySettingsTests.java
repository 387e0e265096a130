package cn.zwfw.platform.personal.vault;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.setting.UnusableSetting;
import cn.zwfw.platform.setting.UnusableSettingReport;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** A service that keeps personal data stops at its start when a key is not as it must be. */
@Cites(value = "A17", rows = "X5")
class KeySettingsTests {

    private static final String KEY = "zwfw.personal.keys.k1";
    private static final String SHORT = TestVault.random(31);

    private final ApplicationContextRunner service =
            new ApplicationContextRunner()
                    .withUserConfiguration(PersonalConfiguration.class)
                    .withBean(Keeper.class);

    @Test
    void aServiceWithItsKeysSealsAndFinds() {
        service.withInitializer(new TestVault.Initializer())
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    var keeper = context.getBean(Keeper.class);
                    byte[] sealed = keeper.vault().seal("张三", "here");
                    assertThat(TestVault.vault().open(sealed, "here")).isEqualTo("张三");
                });
    }

    @Test
    void environmentVariablesNameKeysToo() {
        var variables =
                Map.<String, Object>of(
                        "ZWFW_PERSONAL_KEYS_K1", TestVault.K1,
                        "ZWFW_PERSONAL_KEYS_K2026A", TestVault.K2,
                        "ZWFW_PERSONAL_CURRENT", "k2026a",
                        "ZWFW_PERSONAL_INDEXKEY", TestVault.INDEX_KEY,
                        "ZWFW_PERSONAL_PROVIDER", "BC");
        service.withInitializer(context ->
                        context.getEnvironment()
                                .getPropertySources()
                                .addFirst(
                                        new SystemEnvironmentPropertySource(
                                                "test-systemEnvironment", variables)))
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    var vault = context.getBean(Vault.class);
                    byte[] old = TestVault.vault().seal("张三", "here");
                    assertThat(vault.open(old, "here")).isEqualTo("张三");
                    assertThat(vault.isCurrent(vault.seal("张三", "here"))).isTrue();
                    assertThat(vault.isCurrent(old)).isFalse();
                });
    }

    @Test
    void aServiceThatKeepsNoPersonalDataNeedsNoKeys() {
        new ApplicationContextRunner()
                .withUserConfiguration(PersonalConfiguration.class)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @MethodSource
    void aWrongSettingStopsTheStartByItsName(String property, String value, String message) {
        var properties = TestVault.properties();
        properties.put(property, value);
        if (value.isEmpty()) {
            properties.remove(property);
        }
        service.withPropertyValues(
                        properties.entrySet().stream()
                                .map(set -> set.getKey() + "=" + set.getValue())
                                .toArray(String[]::new))
                .run(context -> {
                    assertThat(context).hasFailed();
                    var unusable = unusable(requireNonNull(context.getStartupFailure()));
                    assertThat(unusable).hasMessage(message);
                    var told = requireNonNull(new UnusableSettingReport().analyze(unusable));
                    assertThat(told.getDescription()).isEqualTo(message + ".");
                    assertThat(told.getAction()).contains(unusable.property());
                    assertThat(message).startsWith(unusable.property() + " ");
                });
    }

    static Stream<Arguments> aWrongSettingStopsTheStartByItsName() {
        return Stream.of(
                Arguments.of(KEY, "", "zwfw.personal.keys holds no key"),
                Arguments.of(KEY, " ", KEY + " is missing"),
                Arguments.of(KEY, SHORT, KEY + " holds 31 bytes, but a key for AES has 32"),
                Arguments.of(
                        KEY,
                        "SM4:" + TestVault.K1,
                        KEY + " holds 32 bytes, but a key for SM4 has 16"),
                Arguments.of(KEY, "secret!", KEY + " is not base64"),
                Arguments.of(
                        KEY,
                        "DES:" + TestVault.K1,
                        KEY + " is for none of the algorithms AES, SM4"),
                Arguments.of(
                        "zwfw.personal.keys.k2",
                        TestVault.K2,
                        "zwfw.personal.keys.k2 is for SM4/GCM/NoPadding, which no provider of this"
                                + " JVM offers; see zwfw.personal.provider"),
                Arguments.of(
                        "zwfw.personal.keys.a-key",
                        TestVault.K1,
                        "zwfw.personal.keys.a-key is no key id: at most 16 small letters and"
                                + " digits, the first a letter"),
                Arguments.of("zwfw.personal.current", "", "zwfw.personal.current is missing"),
                Arguments.of(
                        "zwfw.personal.current",
                        "k9",
                        "zwfw.personal.current names none of the keys [k1]"),
                Arguments.of("zwfw.personal.index-key", "", "zwfw.personal.index-key is missing"),
                Arguments.of(
                        "zwfw.personal.index-key",
                        SHORT,
                        "zwfw.personal.index-key holds 31 bytes, but a key for HmacSHA256 has 32"),
                Arguments.of(
                        "zwfw.personal.index-key",
                        "HmacSM3:" + TestVault.INDEX_KEY,
                        "zwfw.personal.index-key is for HmacSM3, which no provider of this JVM"
                                + " offers; see zwfw.personal.provider"),
                Arguments.of(
                        "zwfw.personal.provider",
                        "Nobody",
                        "zwfw.personal.provider names no security provider that is on the class"
                                + " path"));
    }

    private static UnusableSetting unusable(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(UnusableSetting.class::isInstance)
                .map(UnusableSetting.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** What a service has: something that asks for vault and index. */
    record Keeper(Vault vault, BlindIndex index) {}
}
