package cn.zwfw.finance.fund;

import cn.zwfw.finance.number.ListNumber;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a fund must be beyond its own fields, and what may change of it during the year. */
@Component
@Cites(
        value = {"A6", "A13(2)"},
        rows = {"F1", "F2"})
class FundRules {

    private final Bureaus bureaus;
    private final Funds funds;

    FundRules(Bureaus bureaus, Funds funds) {
        this.bureaus = bureaus;
        this.funds = funds;
    }

    List<Violation> check(Fund fund) {
        var found = new ArrayList<Violation>();
        if (!fund.isOfItsYear()) {
            found.add(
                    Violation.at("/code", "fund-code-of-other-year", String.valueOf(fund.year())));
        }
        if (bureaus.of(ListNumber.region(fund.code())).filter(fund.organ()::equals).isEmpty()) {
            found.add(
                    Violation.at(
                            "/organ",
                            "organ-not-finance-bureau",
                            fund.organ(),
                            ListNumber.region(fund.code())));
        }
        if (!fund.period().holds(fund.year())) {
            found.add(Violation.at("/period", "fund-outside-period", String.valueOf(fund.year())));
        }
        var kept = funds.find(fund.code()).filter(any -> !any.isCancelled());
        if (kept.isPresent()) {
            found.addAll(changed(fund, kept.get()));
        } else if (!fund.atFirst().equals(fund.now())) {
            found.add(Violation.at("/currentBudget", "budget-not-adjusted-yet", fund.budget()));
        }
        return found;
    }

    private static List<Violation> changed(Fund fund, ListedFund kept) {
        var found = new ArrayList<Violation>();
        if (!fund.atFirst().equals(kept.budget())) {
            found.add(Violation.at("/budget", "budget-fixed", kept.budget()));
        }
        if (fund.now().isLessThan(kept.allocated())) {
            found.add(
                    Violation.at(
                            "/currentBudget",
                            "budget-below-allocations",
                            kept.code(),
                            kept.allocated()));
        }
        if (kept.isDisclosed() && !kept.department().equals(fund.department())) {
            found.add(Violation.at("/department", "fund-department-fixed", kept.department()));
        }
        return found;
    }
}
