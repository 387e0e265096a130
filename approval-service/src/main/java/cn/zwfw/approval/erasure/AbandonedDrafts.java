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

/** Drafts of applications that nobody has touched for months: their owners apply no more. */
@Component
@Cites(value = "个人信息保护法 47", rows = "X5")
class AbandonedDrafts implements RetentionRule {

    private static final Period SIX_MONTHS = Period.ofMonths(6);
    private static final Period A_MONTH = Period.ofMonths(1);

    private final JdbcClient database;
    private final ErasedApplications erased;

    AbandonedDrafts(JdbcClient database, ErasedApplications erased) {
        this.database = database;
        this.erased = erased;
    }

    @Override
    public String name() {
        return "abandoned-draft";
    }

    @Override
    public Period keep() {
        return SIX_MONTHS;
    }

    @Override
    public Period atLeast() {
        return A_MONTH;
    }

    @Override
    public int erase(Instant before, int most) {
        var held =
                database.sql(
                                """
                                select id from application
                                where submitted_at is null and changed_at < ?
                                order by changed_at limit ? for update skip locked
                                """)
                        .params(Timestamp.from(before), most)
                        .query((row, _) -> Objects.requireNonNull(row.getObject("id", UUID.class)))
                        .list();
        return erased.erase(held);
    }
}
