package cn.zwfw.platform.web;

import feign.RequestInterceptor;
import org.slf4j.MDC;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What a service asks of another goes on in the trace of the request that made it ask. Where spans
 * are recorded, the other's is a child of this one's.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(RequestInterceptor.class)
class OnwardTrace {

    private static final int SPAN_DIGITS = 16;

    @Bean
    RequestInterceptor traceparent() {
        return request -> {
            var trace = MDC.get("traceId");
            if (trace != null) {
                var span = MDC.get("spanId");
                // without spans any id but zero does
                var parent = span == null ? TraceFilter.digits().substring(0, SPAN_DIGITS) : span;
                request.header("traceparent", "00-" + trace + "-" + parent + "-01");
            }
        };
    }
}
