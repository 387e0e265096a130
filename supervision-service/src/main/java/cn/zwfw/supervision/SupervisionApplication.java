package cn.zwfw.supervision;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.cloud.openfeign.EnableFeignClients;

@ConfigurationPropertiesScan
@EnableFeignClients
@SpringBootApplication(scanBasePackages = {"cn.zwfw.platform", "cn.zwfw.supervision"})
class SupervisionApplication {

    static void main(String[] args) {
        SpringApplication.run(SupervisionApplication.class, args);
    }
}
