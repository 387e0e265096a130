package cn.zwfw.platform.access;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.answer.ProblemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The operators' endpoints. Whether a service lives and is ready everybody on the port may ask;
 * everything else takes the token {@code zwfw.management.token} (as Bearer), the audit trail {@code
 * zwfw.audit.token}, and without one that is set it is closed.
 */
@Configuration(proxyBeanMethods = false)
@Cites(
        value = "A17",
        rows = {"X3", "X5"})
class ManagementDoor {

    private static final String[] AUDIT = {"/actuator/audit", "/actuator/audit/**"};
    private static final String[] PROBES = {
        "/actuator/health/liveness", "/actuator/health/readiness"
    };

    /** 三员分立: who runs a service does not watch over its audit trail, and the reverse. */
    @Bean
    @Order(0)
    SecurityFilterChain auditors(
            HttpSecurity http,
            ProblemWriter problems,
            @Value("${zwfw.audit.token:}") String token) {
        return door(http.securityMatcher(AUDIT), problems, new ManagementToken(token));
    }

    @Bean
    @Order(1)
    SecurityFilterChain operators(
            HttpSecurity http,
            ProblemWriter problems,
            @Value("${zwfw.management.token:}") String token) {
        return door(
                http.securityMatcher("/actuator", "/actuator/**"),
                problems,
                new ManagementToken(token));
    }

    private static SecurityFilterChain door(
            HttpSecurity http, ProblemWriter problems, ManagementToken shown) {
        return http.authorizeHttpRequests(requests ->
                        requests.requestMatchers(PROBES)
                                .permitAll()
                                .anyRequest()
                                .access((_, context) ->
                                        new AuthorizationDecision(
                                                shown.isShownBy(
                                                        context.getRequest()
                                                                .getHeader(
                                                                        HttpHeaders
                                                                                .AUTHORIZATION)))))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint((request, response, _) -> {
                            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                            problems.write(
                                    request, response, HttpStatus.UNAUTHORIZED, "unauthenticated");
                        }))
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .build();
    }
}
