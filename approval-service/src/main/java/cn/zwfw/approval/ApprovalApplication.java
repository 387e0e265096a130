package cn.zwfw.approval;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.cloud.openfeign.EnableFeignClients;

@ConfigurationPropertiesScan
@EnableFeignClients
@SpringBootApplication(scanBasePackages = {"cn.zwfw.platform", "cn.zwfw.approval"})
class ApprovalApplication {

    static void main(String[] args) {
        SpringApplication.run(ApprovalApplication.class, args);
    }
}
