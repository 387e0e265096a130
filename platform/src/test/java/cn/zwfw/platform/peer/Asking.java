package cn.zwfw.platform.peer;

import feign.Response;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.cloud.client.CommonsClientAutoConfiguration;
import org.springframework.cloud.client.discovery.simple.SimpleDiscoveryClientAutoConfiguration;
import org.springframework.cloud.commons.util.UtilAutoConfiguration;
import org.springframework.cloud.loadbalancer.config.BlockingLoadBalancerClientAutoConfiguration;
import org.springframework.cloud.loadbalancer.config.LoadBalancerAutoConfiguration;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.cloud.openfeign.FeignAutoConfiguration;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.cloud.openfeign.loadbalancer.FeignLoadBalancerAutoConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** What a service needs that asks another by its name. */
@EnableFeignClients(clients = Asking.Question.class)
@ImportAutoConfiguration({
    SslAutoConfiguration.class,
    UtilAutoConfiguration.class,
    CommonsClientAutoConfiguration.class,
    SimpleDiscoveryClientAutoConfiguration.class,
    LoadBalancerAutoConfiguration.class,
    BlockingLoadBalancerClientAutoConfiguration.class,
    FeignLoadBalancerAutoConfiguration.class,
    FeignAutoConfiguration.class
})
class Asking {

    @FeignClient(name = "power-list-service")
    interface Question {

        @GetMapping("/items/1")
        Response item();

        @PostMapping(path = "/items", consumes = "text/plain")
        Response add(@RequestBody String item);
    }
}
