package cn.zwfw.approval.erasure;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.retention.RetentionRule;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.Period;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Applications whose cases are all destroyed in the archive (decision 0009): as long as one is left
 * it needs them. The case itself stays, without anybody's name.
 */
@Component
@Cites(
        value = {"A18", "个人信息保护法 47"},
        rows = {"V8", "X5"})
class DestroyedApplications implements RetentionRule {

    private static final Period A_MONTH = Period.ofMonths(1);

    private final JdbcClient database;
    private final ErasedApplications erased;

    DestroyedApplications(JdbcClient database, ErasedApplications erased) {
        this.database = database;
        this.erased = erased;
    }

    @Override
    public String name() {
        return "destroyed-application";
    }

    /** Counted from the last destruction: time to see a mistake, while a backup has it. */
    @Override
    public Period keep() {
        return A_MONTH;
    }

    @Override
    public Period atLeast() {
        return Period.ZERO;
    }

    @Override
    public int erase(Instant before, int most) {
        var held =
                database.sql(
                                """
                                select a.id from application a
                                where a.id in (
                                        select c.application
                                        from archive_destruction d
                                        join case_file c on c.number = d.case_number
                                        where d.at < :before)
                                    and not exists (
                                        select from case_file c
                                        left join archive_destruction d on d.case_number = c.number
                                        where c.application = a.id
                                            and (d.at is null or d.at >= :before))
                                order by a.id limit :most for update of a skip locked
                                """)
                        .param("before", Timestamp.from(before))
                        .param("most", most)
                        .query((row, _) -> Objects.requireNonNull(row.getObject("id", UUID.class)))
                        .list();
        return erased.erase(held);
    }
}
