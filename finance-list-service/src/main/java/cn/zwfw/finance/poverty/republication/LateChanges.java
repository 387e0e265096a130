package cn.zwfw.finance.poverty.republication;

import cn.zwfw.finance.review.ProjectReview;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.publication.list.Lists;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Requests whose approval is older than the term allows. One that was not cleared yet has not left
 * its department and is not found (A20).
 */
@Repository
@Cites(
        value = {"A7", "A20", "A25"},
        rows = "F5")
class LateChanges {

    private static final int AT_ONCE = 200;

    private static final String LATE =
            """
            from change_request request
            where list = :list
              and (state = 'SCHEDULED'
                or (state = 'IN_REVIEW' and not stage = any (cast(:clearance as text[]))))
              and cast(particulars -> 'approval' ->> 'approvedOn' as date) <= :expired
            """;

    private final JdbcClient database;
    private final Lists lists;
    private final Term term;

    LateChanges(JdbcClient database, Lists lists, Term term) {
        this.database = database;
        this.lists = lists;
        this.term = term;
    }

    /**
     * In the order of requests.
     *
     * @param regions what the region of a request begins with
     */
    List<LateChange> find(String regions, @Nullable UUID after, int limit) {
        return late("select request.*, "
                        + codes()
                        + LATE
                        + """
                          and region like :regions
                          and (cast(:after as uuid) is null or id > :after)
                        order by id limit :limit
                        """)
                .param("regions", regions + "%")
                .param("after", after)
                .param("limit", limit)
                .query(this::change)
                .list();
    }

    /** Takes some that were not told of, each once, whichever instance asks. */
    List<LateChange> take() {
        var taken =
                late("insert into republication_late (request_id) select id "
                                + LATE
                                + """
                                  and not exists (select from republication_late told
                                      where told.request_id = request.id)
                                order by id limit :limit
                                on conflict do nothing returning request_id
                                """)
                        .param("limit", AT_ONCE)
                        .query(UUID.class)
                        .list();
        return database.sql(
                        "select request.*, "
                                + codes()
                                + " from change_request request where id = any (?) order by id")
                .param(taken.toArray(UUID[]::new))
                .query(this::change)
                .list();
    }

    private JdbcClient.StatementSpec late(String statement) {
        return database.sql(statement)
                .param("list", ProjectReview.LIST)
                .param("clearance", lists.clearanceStages())
                .param("expired", term.expired());
    }

    private static String codes() {
        return """
        array(select code from change_entry entry where entry.request_id = request.id
            order by position limit 200) as codes,
        particulars -> 'approval' ->> 'approvedOn' as approved_on
        """;
    }

    private LateChange change(ResultSet row, int number) throws SQLException {
        var approvedOn = LocalDate.parse(row.getString("approved_on"));
        var due = term.due(approvedOn);
        return new LateChange(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("organ"),
                row.getString("region"),
                approvedOn,
                due,
                term.lateDays(due, term.today()),
                Arrays.stream((Object[]) row.getArray("codes").getArray())
                        .map(Object::toString)
                        .toList());
    }
}
