package cn.zwfw.finance;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@ConfigurationPropertiesScan
@SpringBootApplication(scanBasePackages = {"cn.zwfw.platform", "cn.zwfw.finance"})
class FinanceApplication {

    static void main(String[] args) {
        SpringApplication.run(FinanceApplication.class, args);
    }
}
