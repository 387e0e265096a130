package cn.zwfw.finance.nextyear;

import cn.zwfw.finance.fund.Fund;
import cn.zwfw.finance.fund.Funds;
import cn.zwfw.finance.review.FinanceReview;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.platform.problem.Violations;
import cn.zwfw.platform.publication.ChangeDesk;
import cn.zwfw.platform.publication.domain.ChangeRequest;
import cn.zwfw.platform.publication.draft.DraftHead;
import cn.zwfw.platform.publication.draft.SentEntries;
import cn.zwfw.platform.publication.draft.SentEntry;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Drafts the list of the next budget year: every fund of the bureau that goes on, with what it has
 * now, in one request of the editor's (A13(2): 分预算年度编制). It is then amended and reviewed as any
 * other.
 */
@Service
@Cites(value = "A13(2)", rows = "F1")
class NextYear {

    private final Funds funds;
    private final ChangeDesk changes;
    private final JsonMapper json;

    NextYear(Funds funds, ChangeDesk changes, JsonMapper json) {
        this.funds = funds;
        this.changes = changes;
        this.json = json;
    }

    /**
     * The draft.
     *
     * @throws Conflict when no fund goes on that is not listed yet
     */
    @Transactional
    ChangeRequest draft(OpenYear asked, Caller editor) {
        var organ = Objects.requireNonNullElse(editor.organ(), "");
        var going = funds.goingOn(organ, asked.year());
        if (going.isEmpty()) {
            throw Conflict.because("no-fund-goes-on", String.valueOf(asked.year()));
        }
        var found = new Violations();
        var entries =
                IntStream.range(0, going.size())
                        .mapToObj(at ->
                                new SentEntry(
                                        null,
                                        next(going.get(at)),
                                        flaw -> found.add(flaw.under("/entries/" + at))))
                        .iterator();
        var head =
                new DraftHead(
                        Fund.LIST,
                        FinanceReview.ADD,
                        FinanceReview.LISTING,
                        asked.reason(),
                        null,
                        JsonNodeFactory.instance
                                .objectNode()
                                .set(FinanceReview.CONSULTATIONS, asked.consultations()));
        return changes.draft(head, new SentEntries(entries, found), editor);
    }

    private JsonNode next(String document) {
        var fund = json.treeToValue(json.readTree(document).path("content"), Fund.class);
        return json.valueToTree(fund.inNextYear());
    }
}
