package cn.zwfw.platform.personal.vault;

import java.security.SecureRandom;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Made where a class asks for them: a service that keeps no personal data needs no keys, and one
 * that does stops at its start without them.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PersonalSettings.class)
@Lazy
class PersonalConfiguration {

    @Bean
    Vault vault(PersonalSettings settings) {
        return new Vault(settings.ring(), new SecureRandom());
    }

    @Bean
    BlindIndex blindIndex(PersonalSettings settings) {
        return BlindIndex.of(settings);
    }

    @Bean
    Resealing resealing(JdbcClient database, PlatformTransactionManager manager, Vault vault) {
        return new Resealing(database, manager, vault);
    }
}
