package cn.zwfw.approval.archive;

import cn.zwfw.approval.archive.pack.Finding;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** How every package was found last. */
@Repository
public class PackageChecks implements MeterBinder {

    private final JdbcClient database;
    private final JsonMapper json;

    PackageChecks(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    public void put(String number, Instant at, List<Finding> findings) {
        database.sql(
                        """
                        insert into archive_check (case_number, at, findings) values (?, ?, ?::jsonb)
                        on conflict (case_number)
                            do update set at = excluded.at, findings = excluded.findings
                        """)
                .params(number, Timestamp.from(at), json.writeValueAsString(findings))
                .update();
    }

    /** Those that were not looked at for the longest time. */
    List<String> before(Instant before, int limit) {
        return database.sql(
                        """
                        select case_number from archive_check k
                        where at < ? and not exists (
                            select from archive_destruction d where d.case_number = k.case_number)
                        order by at, case_number limit ?
                        """)
                .params(Timestamp.from(before), limit)
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("zwfw.archive.unsound", this, PackageChecks::unsound)
                .description("packages that were not as they were written when last verified")
                .register(registry);
    }

    private double unsound() {
        return database.sql(
                        """
                        select count(*) from archive_check k
                        where findings <> '[]' and not exists (
                            select from archive_destruction d where d.case_number = k.case_number)
                        """)
                .query(Long.class)
                .single();
    }
}
