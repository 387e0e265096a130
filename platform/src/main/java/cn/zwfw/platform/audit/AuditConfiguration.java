package cn.zwfw.platform.audit;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A service without a key for its trail does not start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditSettings.class)
class AuditConfiguration {

    @Bean
    AuditCodes auditCodes(AuditSettings settings) {
        return AuditCodes.of(
                settings.keys(), settings.current(), settings.digest(), settings.provider());
    }
}
