package cn.zwfw.platform.access;

import cn.zwfw.platform.problem.answer.ProblemWriter;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tokens at the door of every service: what is public is under {@code /public/}. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class AccessConfiguration implements WebMvcConfigurer {

    private final CurrentCaller current;

    AccessConfiguration(CurrentCaller current) {
        this.current = current;
    }

    @Bean
    SecurityFilterChain doors(HttpSecurity http, ProblemWriter problems) {
        return http.authorizeHttpRequests(requests ->
                        requests.requestMatchers(
                                        "/api/*/v1/public/**",
                                        "/v3/api-docs",
                                        "/v3/api-docs.yaml",
                                        "/error")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .oauth2ResourceServer(server ->
                        server.jwt(Customizer.withDefaults())
                                .authenticationEntryPoint((request, response, failure) -> {
                                    response.setHeader("WWW-Authenticate", "Bearer");
                                    problems.write(
                                            request,
                                            response,
                                            HttpStatus.UNAUTHORIZED,
                                            "unauthenticated");
                                })
                                .accessDeniedHandler((request, response, failure) ->
                                        problems.write(
                                                request,
                                                response,
                                                HttpStatus.FORBIDDEN,
                                                "forbidden")))
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .anonymous(Customizer.withDefaults())
                .headers(headers -> headers.cacheControl(cache -> cache.disable()))
                .build();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AccessGate(current));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument(current));
    }
}
