package cn.zwfw.finance;

import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The organs of these tests, as if power-list-service had told of them. */
@TestConfiguration(proxyBeanMethods = false)
class KnownOrgans {

    private final JdbcClient database;

    KnownOrgans(JdbcClient database) {
        this.database = database;
    }

    @EventListener(ApplicationReadyEvent.class)
    void know() {
        know(Api.CITY, List.of(Api.DEPARTMENT, Api.OTHER_DEPARTMENT));
        know(Api.DISTRICT, List.of(Api.DISTRICT_DEPARTMENT));
    }

    private void know(String region, List<String> organs) {
        organs.forEach(organ ->
                database.sql(
                                """
                                insert into known_organ (code, region, name, version)
                                values (?, ?, ?, 1) on conflict do nothing
                                """)
                        .params(organ, region, organ)
                        .update());
    }
}
