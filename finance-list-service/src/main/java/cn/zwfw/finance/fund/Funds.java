package cn.zwfw.finance.fund;

import cn.zwfw.finance.money.Amount;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.platform.publication.domain.Standing;
import cn.zwfw.platform.publication.list.Published;
import cn.zwfw.platform.search.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The funds that are published, with what is allocated of each. Both lists write here, each in the
 * transaction that publishes and holding the fund's row, so that no two publications at once can
 * allocate more than there is.
 */
@Repository
@Cites(value = "A13(2)", rows = "F1")
public class Funds {

    private final JdbcClient database;

    Funds(JdbcClient database) {
        this.database = database;
    }

    public Optional<ListedFund> find(String code) {
        return database.sql("select * from fund where code = ?")
                .param(code)
                .query(Funds::fund)
                .optional();
    }

    /** Whether the department has a fund at this level. */
    public boolean hasFunds(String department, String region) {
        return database.sql("select exists (select from fund where department = ? and region = ?)")
                .params(department, region)
                .query(Boolean.class)
                .single();
    }

    /** Documents of a bureau's funds that go on after the year and are not yet listed then. */
    public List<String> goingOn(String organ, int year) {
        return database.sql(
                        """
                        select document from fund
                        where organ = :organ and year = :year and not cancelled and until > :year
                          and not exists (
                              select from fund next
                              where next.code = substr(fund.code, 1, 6) || :next
                                  || substr(fund.code, 11) and not next.cancelled)
                        order by code
                        """)
                .param("organ", organ)
                .param("year", year)
                .param("next", String.valueOf(year + 1))
                .query((row, _) -> Objects.requireNonNull(row.getString("document")))
                .list();
    }

    /**
     * Keeps what the bureau published.
     *
     * @throws Conflict when more has been allocated than it leaves
     */
    void put(Published<Fund> published) {
        var revision = published.revision();
        var fund = published.content();
        var isCancelled = revision.standing() == Standing.CANCELLED;
        hold(revision.code())
                .filter(kept -> !isCancelled && fund.now().isLessThan(kept.allocated()))
                .ifPresent(kept -> {
                    throw Conflict.because(
                            "budget-below-allocations", kept.code(), kept.allocated());
                });
        database.sql(
                        """
                        insert into fund (code, year, region, organ, department, nature, name, until,
                            cancelled, budget, current_budget, words, document)
                        values (:code, :year, :region, :organ, :department, :nature, :name, :until,
                            :cancelled, :budget, :current, :words, :document::json)
                        on conflict (code) do update
                        set department = excluded.department, nature = excluded.nature,
                            name = excluded.name, until = excluded.until,
                            cancelled = excluded.cancelled,
                            budget = excluded.budget, current_budget = excluded.current_budget,
                            words = excluded.words, document = excluded.document
                        """)
                .param("code", revision.code())
                .param("year", fund.year())
                .param("region", revision.region())
                .param("organ", revision.organ())
                .param("department", fund.department())
                .param("nature", fund.nature().name())
                .param("name", fund.name())
                .param("until", fund.period().to())
                .param("cancelled", isCancelled)
                .param("budget", fund.atFirst().yuan())
                .param("current", fund.now().yuan())
                .param("words", Words.folded(fund.name() + " " + fund.ground()))
                .param("document", revision.document())
                .update();
    }

    /**
     * Keeps what its department has allocated in all.
     *
     * @param isDisclosed whether anything of it is disclosed
     * @throws Conflict when there is no such fund, or less of it
     */
    public void allocate(String code, Amount allocated, boolean isDisclosed) {
        var fund = hold(code).orElseThrow(() -> Conflict.because("fund-unknown", code));
        if (fund.limit().isLessThan(allocated)) {
            throw Conflict.because("allocations-exceed-budget", code, allocated, fund.limit());
        }
        database.sql("update fund set allocated = ?, disclosed = ? where code = ?")
                .params(allocated.yuan(), isDisclosed, code)
                .update();
    }

    private Optional<ListedFund> hold(String code) {
        return database.sql("select * from fund where code = ? for update")
                .param(code)
                .query(Funds::fund)
                .optional();
    }

    private static ListedFund fund(ResultSet row, int number) throws SQLException {
        return new ListedFund(
                row.getString("code"),
                row.getInt("year"),
                row.getString("region"),
                row.getString("department"),
                row.getBoolean("cancelled"),
                new Amount(row.getBigDecimal("budget")),
                new Amount(row.getBigDecimal("current_budget")),
                new Amount(row.getBigDecimal("allocated")),
                row.getBoolean("disclosed"));
    }
}
