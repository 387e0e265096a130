package cn.zwfw.platform.key;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.setting.UnusableSetting;
import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Stops the start of a service that was not given a secret of its own, before anything is connected
 * or opened. None has a default anywhere; keys are asked for where they are used ({@link KeyRing}).
 */
@Configuration(proxyBeanMethods = false)
@Cites(value = "A17", rows = "X5")
class RequiredSecrets {

    /** In characters: what is shorter is guessed. */
    private static final int SHORTEST_TOKEN = 20;

    private static final String DATABASE = "spring.datasource.password";
    private static final String OPERATORS = "zwfw.management.token";
    private static final String AUDITORS = "zwfw.audit.token";

    @Bean
    static BeanFactoryPostProcessor secretsAreGiven(Environment environment) {
        return _ -> check(environment);
    }

    /**
     * @throws UnusableSetting naming the first that is missing or too weak
     */
    private static void check(Environment environment) {
        given(environment, DATABASE);
        for (var token : List.of(OPERATORS, AUDITORS)) {
            if (given(environment, token).length() < SHORTEST_TOKEN) {
                throw new UnusableSetting(
                        token, "is shorter than %d characters".formatted(SHORTEST_TOKEN));
            }
        }
        // 三员分立: who runs a service could else read and verify as whoever watches over it
        if (given(environment, OPERATORS).equals(given(environment, AUDITORS))) {
            throw new UnusableSetting(AUDITORS, "is the same as " + OPERATORS);
        }
    }

    private static String given(Environment environment, String property) {
        var value = environment.getProperty(property);
        if (value == null || value.isBlank()) {
            throw new UnusableSetting(property, "is missing");
        }
        return value;
    }
}
