package cn.zwfw.local;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/**
 * The issuer of one machine, with the duties and demo users that Keycloak's realm has elsewhere.
 */
@SpringBootApplication
@EnableConfigurationProperties(DemoSettings.class)
class IdentityApplication {

    static void main(String[] args) {
        SpringApplication.run(IdentityApplication.class, args);
    }
}
