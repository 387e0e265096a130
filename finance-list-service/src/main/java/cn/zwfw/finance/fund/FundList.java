package cn.zwfw.finance.fund;

import cn.zwfw.finance.duty.Duties;
import cn.zwfw.finance.review.FinanceReview;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.platform.publication.domain.Ground;
import cn.zwfw.platform.publication.domain.Kind;
import cn.zwfw.platform.publication.domain.Standing;
import cn.zwfw.platform.publication.list.Published;
import cn.zwfw.platform.publication.list.ReviewedList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** 财政专项资金管理清单 as a reviewed list; the finance bureau of the level writes it. */
@Component
@Cites(
        value = {"A6", "A13(2)"},
        rows = {"F1", "F2", "F4"})
class FundList implements ReviewedList<Fund> {

    private static final String TOPIC = "finance-list.fund";

    private final FundRules rules;
    private final Consultations consultations;
    private final Bureaus bureaus;
    private final Funds funds;
    private final Duties duties;

    FundList(
            FundRules rules,
            Consultations consultations,
            Bureaus bureaus,
            Funds funds,
            Duties duties) {
        this.rules = rules;
        this.consultations = consultations;
        this.bureaus = bureaus;
        this.funds = funds;
        this.duties = duties;
    }

    @Override
    public String name() {
        return Fund.LIST;
    }

    @Override
    public Class<Fund> contentType() {
        return Fund.class;
    }

    @Override
    public List<Kind> kinds() {
        return FinanceReview.FUNDS;
    }

    @Override
    public String codeOf(Fund content) {
        return content.code();
    }

    @Override
    public String organOf(Fund content) {
        return content.organ();
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public List<Violation> check(Fund content) {
        return rules.check(content);
    }

    @Override
    public List<Violation> check(Ground ground, JsonNode particulars, Caller author) {
        return consultations.check(particulars);
    }

    /** The department in charge is one of those that agreed (会同市直各部门). */
    @Override
    public List<Violation> check(Fund content, JsonNode particulars) {
        return Consultations.name(particulars, content.department())
                ? List.of()
                : List.of(
                        Violation.at(
                                "/department", "department-not-consulted", content.department()));
    }

    @Override
    public void admit(String organ, String region) {
        if (bureaus.of(region).filter(organ::equals).isEmpty()) {
            throw Conflict.because("organ-not-finance-bureau", organ, region);
        }
    }

    @Override
    public void published(List<Published<Fund>> published) {
        published.stream()
                .sorted(Comparator.comparing(fund -> fund.revision().code()))
                .forEach(this::keep);
    }

    private void keep(Published<Fund> fund) {
        funds.put(fund);
        var revision = fund.revision();
        if (revision.standing() == Standing.CANCELLED) {
            duties.cancelled(revision.code());
        } else {
            duties.listed(
                    revision.code(),
                    fund.content().year(),
                    fund.content().department(),
                    revision.region());
        }
    }
}
