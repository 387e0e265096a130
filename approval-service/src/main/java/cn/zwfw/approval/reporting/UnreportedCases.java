package cn.zwfw.approval.reporting;

import cn.zwfw.approval.casefile.CaseWatch;
import cn.zwfw.approval.cases.Case;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The cases that the city has not taken as they stand. A row is held only for as long as it takes
 * to write it: who handles a case never waits for the city.
 */
final class UnreportedCases implements CaseWatch {

    private final JdbcClient database;
    private final Clock clock;

    UnreportedCases(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void stored(Case any) {
        database.sql(
                        """
                        insert into case_to_report (number, version, due_at) values (?, ?, ?)
                        on conflict (number) do update
                            set version = excluded.version, due_at = excluded.due_at
                        """)
                .params(any.number(), any.version(), Timestamp.from(clock.instant()))
                .update();
    }

    /** Numbers of cases to report now, those that wait longest first. */
    List<String> due(int limit) {
        return database.sql(
                        """
                        select number from case_to_report where due_at <= ?
                        order by due_at, number limit ?
                        """)
                .params(Timestamp.from(clock.instant()), limit)
                .query((row, _) -> Objects.requireNonNull(row.getString("number")))
                .list();
    }

    /** The city has it as it stood in a version; what came after is still to be told. */
    void taken(String number, int version) {
        database.sql("delete from case_to_report where number = ? and version <= ?")
                .params(number, version)
                .update();
    }

    /** The city did not take that version, and is asked again after a while. */
    void refused(String number, int version, String problem, Duration later) {
        database.sql(
                        """
                        update case_to_report set problem = ?::json, due_at = ?
                        where number = ? and version <= ?
                        """)
                .params(problem, Timestamp.from(clock.instant().plus(later)), number, version)
                .update();
    }

    long waiting() {
        return count("problem is null");
    }

    long refused() {
        return count("problem is not null");
    }

    private long count(String which) {
        return database.sql("select count(*) from case_to_report where " + which)
                .query(Long.class)
                .single();
    }
}
