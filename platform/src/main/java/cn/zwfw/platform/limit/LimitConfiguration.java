package cn.zwfw.platform.limit;

import java.net.http.HttpClient;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Sets the gate; a service without limited operations needs no keys for it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LimitSettings.class, CaptchaSettings.class})
class LimitConfiguration implements WebMvcConfigurer {

    /** After the one that asks for duties: who may not call at all spends nothing. */
    private static final int AFTER_ACCESS = 100;

    private final Limits limits;
    private final LimitSettings settings;
    private final Captcha captcha;

    LimitConfiguration(@Lazy Limits limits, LimitSettings settings, @Lazy Captcha captcha) {
        this.limits = limits;
        this.settings = settings;
        this.captcha = captcha;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LimitGate(limits, settings, captcha)).order(AFTER_ACCESS);
    }

    @Bean
    @Lazy
    static Captcha captcha(CaptchaSettings settings) {
        var url = settings.url();
        if (url == null) {
            return (_, _) -> {};
        }
        var client = HttpClient.newBuilder().connectTimeout(settings.timeout()).build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(settings.timeout());
        var service =
                RestClient.builder()
                        .requestFactory(requests)
                        .baseUrl(url)
                        .defaultHeader("Content-Type", MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                        .build();
        return new AskedCaptcha(service, settings);
    }

    /** A limit that nobody set is found at the start, and so are missing keys. */
    @Bean
    static SmartInitializingSingleton limitsAreSet(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> operations,
            LimitSettings settings,
            ObjectProvider<Limits> limits,
            ObjectProvider<Captcha> captcha) {
        return () ->
                operations.stream()
                        .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                        .map(handler -> handler.getMethodAnnotation(Limited.class))
                        .filter(Objects::nonNull)
                        .forEach(limited -> {
                            settings.of(limited.value());
                            limits.getObject();
                            captcha.getObject();
                        });
    }
}
