package cn.zwfw.finance.disclosure;

import cn.zwfw.finance.duty.Duties;
import cn.zwfw.finance.fund.Funds;
import cn.zwfw.finance.fund.ListedFund;
import cn.zwfw.finance.money.Amount;
import cn.zwfw.finance.review.FinanceReview;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.platform.publication.domain.Kind;
import cn.zwfw.platform.publication.domain.Standing;
import cn.zwfw.platform.publication.list.Published;
import cn.zwfw.platform.publication.list.ReviewedList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What departments disclose, as a reviewed list; the department in charge writes it. */
@Component
@Cites(value = "A13(2)", rows = "F1")
class DisclosureList implements ReviewedList<Disclosure> {

    private static final String TOPIC = "finance-list.disclosure";

    private final Funds funds;
    private final Duties duties;

    DisclosureList(Funds funds, Duties duties) {
        this.funds = funds;
        this.duties = duties;
    }

    @Override
    public String name() {
        return Disclosure.LIST;
    }

    @Override
    public Class<Disclosure> contentType() {
        return Disclosure.class;
    }

    @Override
    public List<Kind> kinds() {
        return FinanceReview.DISCLOSURES;
    }

    @Override
    public String codeOf(Disclosure content) {
        return content.code();
    }

    @Override
    public String organOf(Disclosure content) {
        return content.organ();
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public List<Violation> check(Disclosure content) {
        return funds.find(content.code())
                .map(fund -> check(content, fund))
                .orElseGet(() -> List.of(Violation.at("/code", "fund-unknown", content.code())));
    }

    private static List<Violation> check(Disclosure content, ListedFund fund) {
        var found = new ArrayList<Violation>();
        if (!fund.department().equals(content.organ())) {
            found.add(Violation.at("/organ", "fund-of-other-department", fund.department()));
        }
        if (fund.limit().isLessThan(content.allocated())) {
            found.add(
                    Violation.at(
                            "/allocations",
                            "allocations-exceed-budget",
                            fund.code(),
                            content.allocated(),
                            fund.limit()));
        }
        for (int at = 0; at < content.allocations().size(); at++) {
            if (content.allocations().get(at).date().getYear() < fund.year()) {
                var pointer = "/allocations/" + at + "/date";
                found.add(
                        Violation.at(
                                pointer, "allocation-before-year", String.valueOf(fund.year())));
            }
        }
        return found;
    }

    /** A department discloses where it has funds. */
    @Override
    public void admit(String organ, String region) {
        if (!funds.hasFunds(organ, region)) {
            throw Conflict.because("department-without-funds", organ);
        }
    }

    @Override
    public void published(List<Published<Disclosure>> published) {
        published.stream()
                .sorted(Comparator.comparing(disclosed -> disclosed.revision().code()))
                .forEach(this::keep);
    }

    private void keep(Published<Disclosure> disclosed) {
        var isThere = disclosed.revision().standing() != Standing.CANCELLED;
        funds.allocate(
                disclosed.revision().code(),
                isThere ? disclosed.content().allocated() : Amount.ZERO,
                isThere);
        duties.disclosed(
                disclosed.revision().code(), isThere ? disclosed.content().disclosed() : Set.of());
    }
}
