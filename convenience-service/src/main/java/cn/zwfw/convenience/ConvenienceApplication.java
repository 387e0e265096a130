package cn.zwfw.convenience;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@ConfigurationPropertiesScan
@SpringBootApplication(scanBasePackages = {"cn.zwfw.platform", "cn.zwfw.convenience"})
class ConvenienceApplication {

    static void main(String[] args) {
        SpringApplication.run(ConvenienceApplication.class, args);
    }
}
