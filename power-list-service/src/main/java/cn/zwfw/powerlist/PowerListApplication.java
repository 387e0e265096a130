package cn.zwfw.powerlist;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@ConfigurationPropertiesScan
@SpringBootApplication(scanBasePackages = {"cn.zwfw.platform", "cn.zwfw.powerlist"})
class PowerListApplication {

    static void main(String[] args) {
        SpringApplication.run(PowerListApplication.class, args);
    }
}
