package cn.zwfw.powerlist.dormancy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When items were last used. Days only grow, so repeats and reordering do no harm. */
@Repository
class ItemUsage {

    private final JdbcClient database;

    ItemUsage(JdbcClient database) {
        this.database = database;
    }

    void caseReceived(String code, LocalDate day) {
        database.sql(
                        """
                        insert into item_usage as u (code, last_case_on) values (?, ?)
                        on conflict (code) do update
                        set last_case_on = greatest(u.last_case_on, excluded.last_case_on)
                        """)
                .params(code, day)
                .update();
    }

    /** The item can be applied for from this day: it was listed, or resumed. */
    void listed(String code, LocalDate day) {
        database.sql(
                        """
                        insert into item_usage as u (code, listed_on) values (?, ?)
                        on conflict (code) do update
                        set listed_on = greatest(u.listed_on, excluded.listed_on)
                        """)
                .params(code, day)
                .update();
    }

    Optional<LocalDate> lastCase(String code) {
        return database.sql(
                        """
                        select last_case_on from item_usage
                        where code = ? and last_case_on is not null
                        """)
                .param(code)
                .query((row, _) -> row.getObject("last_case_on", LocalDate.class))
                .optional();
    }

    /**
     * Items in force that have been quiet since that day or longer; others' rows are left to them.
     */
    List<Quiet> quietSince(LocalDate day, int limit) {
        return database.sql(
                        """
                        select u.code, i.region, i.organ, i.name, u.quiet_since
                        from item_usage u join power_item i on i.code = u.code
                        where u.quiet_since <= ? and i.standing = '1'
                        order by u.quiet_since limit ? for update of u skip locked
                        """)
                .params(day, limit)
                .query((row, _) ->
                        new Quiet(
                                row.getString("code"),
                                row.getString("region"),
                                row.getString("organ"),
                                row.getString("name"),
                                row.getObject("quiet_since", LocalDate.class)))
                .list();
    }

    void told(String code, LocalDate day) {
        database.sql("update item_usage set told_on = ? where code = ?").params(day, code).update();
    }

    /** Where the item is listed now; nowhere when it is cancelled or was never listed. */
    Optional<String> region(String code) {
        return database.sql("select region from power_item where code = ?")
                .param(code)
                .query(String.class)
                .optional();
    }

    record Quiet(String code, String region, String organ, String name, LocalDate since) {}
}
