package cn.zwfw.platform.publication.upstream;

import cn.zwfw.platform.access.HomeRegion;
import cn.zwfw.platform.problem.answer.Problems;
import cn.zwfw.platform.publication.exchange.Adoption;
import cn.zwfw.platform.publication.list.Lists;
import cn.zwfw.platform.publication.revision.Revisions;
import cn.zwfw.platform.upstream.Upstream;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a district's node in step with the city; where no city is above, nothing of it is there.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("zwfw.upstream.url")
class SynchronisingConfiguration {

    @Bean
    Progress upstreamProgress(JdbcClient database, Clock clock) {
        return new Progress(database, clock);
    }

    @Bean
    Freshness upstreamFreshness(Progress progress, Clock clock) {
        return new Freshness(progress, clock);
    }

    @Bean
    Library cityLibrary(
            Upstream upstream,
            Lists lists,
            Adoption adoption,
            Progress progress,
            Freshness freshness,
            Problems problems,
            TransactionTemplate transaction,
            JsonMapper json,
            @Value("${zwfw.api}") String api) {
        return new Library(
                upstream, lists, adoption, progress, freshness, problems, transaction, json, api);
    }

    @Bean
    Reporting cityReporting(
            Upstream upstream,
            Lists lists,
            Revisions revisions,
            Progress progress,
            Freshness freshness,
            TransactionTemplate transaction,
            JsonMapper json,
            HomeRegion home,
            @Value("${zwfw.api}") String api) {
        return new Reporting(
                upstream,
                lists,
                revisions,
                progress,
                freshness,
                transaction,
                json,
                api,
                home.required());
    }
}
