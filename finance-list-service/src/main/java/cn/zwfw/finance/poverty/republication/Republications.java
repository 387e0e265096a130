package cn.zwfw.finance.poverty.republication;

import cn.zwfw.finance.review.ProjectReview;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.publication.domain.ChangeRequest;
import cn.zwfw.platform.publication.domain.Revision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How soon each change was public, kept in the transaction that publishes it. */
@Repository
@Cites(value = "A7", rows = "F5")
public class Republications {

    private final JdbcClient database;
    private final Approvals approvals;
    private final Term term;

    Republications(JdbcClient database, Approvals approvals, Term term) {
        this.database = database;
        this.approvals = approvals;
        this.term = term;
    }

    /** Keeps by what a revision came about, if anybody's approval was needed. */
    public void published(Revision revision, @Nullable ChangeRequest request) {
        if (request == null
                || !request.matter().kind().particulars().contains(ProjectReview.APPROVAL)) {
            return;
        }
        var approval = approvals.in(request.matter().particulars());
        database.sql(
                        """
                        insert into republication (code, number, approver, document,
                            approved_on, due_on, published_on)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        revision.code(),
                        revision.number(),
                        approval.organ(),
                        approval.document(),
                        approval.approvedOn(),
                        term.due(approval.approvedOn()),
                        CityTime.day(revision.effectiveFrom()))
                .update();
    }

    /** All of several projects, by code and the newest first. */
    public Map<String, List<Republication>> of(List<String> codes) {
        return database
                .sql(
                        """
                        select * from republication where code = any (?)
                        order by code, number desc
                        """)
                .param(codes.toArray(String[]::new))
                .query((row, _) -> Map.entry(row.getString("code"), republication(row)))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(
                                        Map.Entry::getValue, Collectors.toUnmodifiableList())));
    }

    private Republication republication(ResultSet row) throws SQLException {
        var due = row.getObject("due_on", LocalDate.class);
        var published = row.getObject("published_on", LocalDate.class);
        return new Republication(
                row.getInt("number"),
                row.getString("approver"),
                row.getString("document"),
                row.getObject("approved_on", LocalDate.class),
                due,
                published,
                term.lateDays(due, published));
    }
}
