package cn.zwfw.finance.reading;

import cn.zwfw.finance.money.Amount;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.publication.revision.Document;
import cn.zwfw.platform.search.Words;
import cn.zwfw.platform.web.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The funds that are published, searched and added up. */
@Repository
@Cites(
        value = {"A2", "A13(2)"},
        rows = {"F1", "F6"})
public class PublicFunds {

    private static final String RESTRICTED =
            """
            (cast(:year as int) is null or year = :year)
              and (cast(:department as text) is null or department = :department)
              and (cast(:nature as text) is null or nature = :nature)
              and (cast(:region as text) is null or region = :region)
            """;

    private final JdbcClient database;

    PublicFunds(JdbcClient database) {
        this.database = database;
    }

    /** Documents in the order of codes; cancelled funds too, which say so. */
    Page<Document> search(FundQuery query, int limit) {
        var found =
                database.sql(
                                "select code, document from fund where "
                                        + RESTRICTED
                                        + """
                                          and code > :after
                                          and words like all (cast(:patterns as text[]))
                                        order by code limit :limit
                                        """)
                        .param("year", query.year())
                        .param("department", query.department())
                        .param("nature", query.nature() == null ? null : query.nature().name())
                        .param("region", query.region())
                        .param("after", query.after() == null ? "" : query.after())
                        .param("patterns", Words.of(query.q()).patterns())
                        .param("limit", limit + 1)
                        .query((row, _) ->
                                new Found(row.getString("code"), row.getString("document")))
                        .list();
        return Page.of(found, limit, Found::code).map(any -> new Document(any.document()));
    }

    /** Added up by the database, which adds decimals exactly. */
    public Totals totals(TotalsQuery query) {
        var by = query.dimension();
        var rows =
                database.sql(
                                "select cast("
                                        + by.column()
                                        + """
                                         as text) collate "C" as key, count(*) as funds,
                                            sum(budget) as budget,
                                            sum(current_budget) as current_budget,
                                            sum(allocated) as allocated
                                        from fund where not cancelled and
                                        """
                                        + RESTRICTED
                                        + "group by 1 order by 1")
                        .param("year", query.year())
                        .param("department", query.department())
                        .param("nature", query.nature() == null ? null : query.nature().name())
                        .param("region", query.region())
                        .query(PublicFunds::row)
                        .list();
        return Totals.of(by, rows);
    }

    private static Totals.Row row(ResultSet row, int number) throws SQLException {
        return new Totals.Row(
                row.getString("key"),
                new Sum(
                        row.getLong("funds"),
                        new Amount(row.getBigDecimal("budget")),
                        new Amount(row.getBigDecimal("current_budget")),
                        new Amount(row.getBigDecimal("allocated"))));
    }

    private record Found(String code, String document) {}
}
