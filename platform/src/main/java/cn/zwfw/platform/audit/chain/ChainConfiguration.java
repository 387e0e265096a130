package cn.zwfw.platform.audit.chain;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The trail of this service's own database. */
@Configuration(proxyBeanMethods = false)
class ChainConfiguration {

    @Bean
    Trail trail(JdbcClient database) {
        return new Trail(database);
    }
}
