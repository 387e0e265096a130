package cn.zwfw.convenience.inquiry.ask;

import cn.zwfw.platform.follow.FollowCode;
import cn.zwfw.platform.personal.vault.BlindIndex;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The codes of inquiries. */
@Configuration(proxyBeanMethods = false)
class FollowConfiguration {

    @Bean
    FollowCode followCode(BlindIndex index) {
        return new FollowCode(index, "convenience.inquiry.follow-code");
    }
}
