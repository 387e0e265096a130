package cn.zwfw.platform.setting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.util.ClassUtils;

/**
 * Stops the start, before anything is made, when something sets what nobody reads, or when a value
 * cannot be read as what it is for: a setting that was misspelled would else be as if not set.
 */
final class SettingCheck
        implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    private static final String VARIABLE = "zwfw_";
    private static final Set<String> TEXTS =
            Set.of("java.lang.String", "java.nio.file.Path", "java.net.URI");

    @Override
    public int getOrder() {
        // after all that bring settings
        return LOWEST_PRECEDENCE;
    }

    /**
     * @throws UnusableSetting naming the first that is unknown or cannot be read
     * @throws org.springframework.util.PlaceholderResolutionException naming one that others are
     *     made of and nobody has set
     */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var classes =
                Objects.requireNonNullElse(
                        context.getClassLoader(), SettingCheck.class.getClassLoader());
        check(context.getEnvironment(), KnownSettings.of(classes), classes);
    }

    static void check(ConfigurableEnvironment environment, KnownSettings known, ClassLoader types) {
        environment.getPropertySources().stream()
                .flatMap(source ->
                        source instanceof EnumerablePropertySource<?> named
                                ? unknown(named, known)
                                : Stream.empty())
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new UnusableSetting(
                            name,
                            "is no setting of this service; the nearest is "
                                    + known.nearestTo(name));
                });
        environment.getPropertySources().stream()
                .flatMap(SettingCheck::references)
                // MissingSettingReport names what is missing
                .forEach(environment::resolveRequiredPlaceholders);
        var binder = Binder.get(environment);
        known.all().forEach(setting -> read(setting, binder, types));
    }

    private static Stream<String> unknown(EnumerablePropertySource<?> source, KnownSettings known) {
        var properties = named(source, Setting.PREFIX).filter(name -> !known.hasProperty(name));
        return source instanceof SystemEnvironmentPropertySource
                ? Stream.concat(
                        properties,
                        named(source, VARIABLE).filter(name -> !known.hasVariable(name)))
                : properties;
    }

    private static Stream<String> named(EnumerablePropertySource<?> source, String beginning) {
        return Arrays.stream(source.getPropertyNames())
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(beginning));
    }

    /** Values made of settings of ours: binding would leave a placeholder where one is missing. */
    private static Stream<String> references(PropertySource<?> source) {
        return source instanceof EnumerablePropertySource<?> named
                ? Arrays.stream(named.getPropertyNames())
                        .map(name -> String.valueOf(named.getProperty(name)))
                        .filter(value -> value.contains("${" + Setting.PREFIX))
                : Stream.empty();
    }

    /** Maps, lists and records are read when their object is made. */
    private static void read(Setting setting, Binder binder, ClassLoader types) {
        if (!isScalar(setting.type(), types)) {
            return;
        }
        var type = ClassUtils.resolveClassName(setting.type(), types);
        try {
            var value = binder.bind(setting.name(), String.class).orElse("-");
            if (value.isBlank() && !TEXTS.contains(setting.type())) {
                throw new UnusableSetting(setting.name(), "is empty");
            }
            var _ = binder.bind(setting.name(), Bindable.of(type));
        } catch (BindException unreadable) {
            throw new UnusableSetting(
                    setting.name(), "cannot be read as " + type.getSimpleName(), unreadable);
        }
    }

    private static boolean isScalar(String type, ClassLoader types) {
        return ClassUtils.isPresent(type, types)
                && ApplicationConversionService.getSharedInstance()
                        .canConvert(String.class, ClassUtils.resolveClassName(type, types));
    }
}
