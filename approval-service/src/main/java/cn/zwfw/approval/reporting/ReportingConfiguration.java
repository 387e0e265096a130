package cn.zwfw.approval.reporting;

import cn.zwfw.approval.casefile.CaseRecords;
import cn.zwfw.approval.casefile.Cases;
import cn.zwfw.platform.upstream.Upstream;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where no city is above nothing of it is there, and no case is noted down. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("zwfw.upstream.url")
class ReportingConfiguration {

    @Bean
    UnreportedCases unreportedCases(JdbcClient database, Clock clock) {
        return new UnreportedCases(database, clock);
    }

    @Bean
    CaseReporting caseReporting(
            Upstream upstream,
            UnreportedCases unreported,
            Cases cases,
            CaseRecords records,
            @Value("${zwfw.api}") String api,
            @Value("${zwfw.upstream.retry-every:1m}") Duration retryEvery) {
        return new CaseReporting(upstream, unreported, cases, records, api, retryEvery);
    }

    @Bean
    MeterBinder unreportedCaseMetrics(UnreportedCases unreported) {
        return registry -> {
            Gauge.builder("zwfw.upstream.cases.waiting", unreported::waiting)
                    .description("cases that the city has not been told of as they stand")
                    .register(registry);
            Gauge.builder("zwfw.upstream.cases.refused", unreported::refused)
                    .description("cases that the city does not take as they stand")
                    .register(registry);
        };
    }
}
