package cn.zwfw.convenience.inquiry.erasure;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.retention.RetentionRule;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Inquiries that have been closed or taken back for years go with all that was said. What was
 * published of them names nobody and stays, and so do the figures of supervision. No rule of the
 * city says for how long they are kept.
 */
@Component
@Cites(
        value = {"个人信息保护法 19", "个人信息保护法 47"},
        rows = {"C2", "X5"})
class ClosedInquiries implements RetentionRule {

    private static final Period THREE_YEARS = Period.ofYears(3);
    private static final Period A_YEAR = Period.ofYears(1);

    private final JdbcClient database;

    ClosedInquiries(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "closed-inquiry";
    }

    @Override
    public Period keep() {
        return THREE_YEARS;
    }

    @Override
    public Period atLeast() {
        return A_YEAR;
    }

    @Override
    public int erase(Instant before, int most) {
        var held =
                database.sql(
                                """
                                select number from inquiry where closed_at < ?
                                order by closed_at limit ? for update skip locked
                                """)
                        .params(Timestamp.from(before), most)
                        .query((row, _) -> Objects.requireNonNull(row.getString("number")))
                        .list();
        erase("insert into inquiry_erasure (number) select unnest(?::text[])", held);
        erase("delete from inquiry_statement where number = any(?)", held);
        erase("delete from inquiry_record where number = any(?)", held);
        erase("delete from inquiry where number = any(?)", held);
        return held.size();
    }

    private void erase(String statement, List<String> numbers) {
        database.sql(statement).param(numbers.toArray(String[]::new)).update();
    }
}
