package cn.zwfw.platform.openapi;

import cn.zwfw.platform.access.Caller;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The head of the document: every path is the gateway's, every token the issuer's. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DocumentText.class)
class DocumentHead {

    static final String TOKEN = "token";

    static {
        // comes from the token, and is no parameter
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    @Bean
    OpenAPI document(DocumentText text) {
        return new OpenAPI()
                .info(
                        new Info()
                                .title(text.title())
                                .description(text.description())
                                .version("1")
                                .license(
                                        new License()
                                                .name("Apache License 2.0")
                                                .identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/").description("网关")))
                .components(new Components().addSecuritySchemes(TOKEN, token()));
    }

    private static SecurityScheme token() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("身份认证服务签发的令牌:organ(部门)、region(区划)、duties(职责)");
    }
}
