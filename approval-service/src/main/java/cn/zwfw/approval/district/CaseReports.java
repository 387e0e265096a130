package cn.zwfw.approval.district;

import cn.zwfw.approval.district.CaseBatch.Outcome;
import cn.zwfw.approval.district.CaseBatch.Result;
import cn.zwfw.approval.listed.ListedItem;
import cn.zwfw.approval.listed.ListedItems;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.audit.AuditTrail;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.ServiceProblem;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.platform.problem.answer.Problems;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * Takes in the cases that districts handle in systems of their own. Entries of one batch are
 * independent: what is sound is kept, what is not is answered with what to mend. A repeated batch
 * changes nothing.
 */
@Service
@Cites(
        value = {"A12", "A14"},
        rows = "V9")
class CaseReports {

    private final CaseReader reader;
    private final DistrictCases cases;
    private final ListedItems items;
    private final DistrictCaseEvents events;
    private final AuditTrail audit;
    private final Problems problems;
    private final Clock clock;

    CaseReports(
            CaseReader reader,
            DistrictCases cases,
            ListedItems items,
            DistrictCaseEvents events,
            AuditTrail audit,
            Problems problems,
            Clock clock) {
        this.reader = reader;
        this.cases = cases;
        this.items = items;
        this.events = events;
        this.audit = audit;
        this.problems = problems;
        this.clock = clock;
    }

    /** Keeps every entry that is sound and new. */
    @Transactional
    public List<Outcome> take(List<JsonNode> entries, String region, Caller system) {
        var outcomes = new Outcome[entries.size()];
        var known = new HashMap<String, Optional<ListedItem>>();
        for (int at : inOrderOfNumbers(entries)) {
            outcomes[at] = take(entries.get(at), region, system, known);
        }
        return Arrays.asList(outcomes);
    }

    /** Two batches that meet take their rows in one order, so that neither waits for the other. */
    private static List<Integer> inOrderOfNumbers(List<JsonNode> entries) {
        var order = new ArrayList<Integer>();
        for (int at = 0; at < entries.size(); at++) {
            order.add(at);
        }
        order.sort(Comparator.comparing(at -> number(entries.get(at))));
        return order;
    }

    private Outcome take(
            JsonNode entry, String region, Caller system, Map<String, Optional<ListedItem>> known) {
        try {
            var read = reader.read(entry, clock.instant());
            var reported = read.reported();
            var item = item(reported, region, known);
            var any =
                    new DistrictCase(
                            region,
                            reported,
                            read.document(),
                            read.digest(),
                            item.name(),
                            item.organ(),
                            system.id(),
                            clock.instant());
            return new Outcome(reported.number(), reported.version(), put(any, item, system), null);
        } catch (InvalidInput | Conflict refused) {
            return refused(entry, refused);
        }
    }

    private Result put(DistrictCase any, ListedItem item, Caller system) {
        var reported = any.reported();
        if (cases.put(any)) {
            audit.record(
                    system,
                    "district-case.reported",
                    any.region() + "/" + reported.number(),
                    "version " + reported.version());
            events.tell(any, item);
            return Result.STORED;
        }
        var kept = cases.kept(any.region(), reported.number());
        if (kept.version() > reported.version()) {
            return Result.STALE;
        }
        if (kept.version() < reported.version()) {
            throw Conflict.because("district-case-moved", reported.number());
        }
        if (!kept.digest().equals(any.digest())) {
            throw Conflict.because("district-case-differs", reported.number(), reported.version());
        }
        return Result.UNCHANGED;
    }

    private ListedItem item(
            ReportedCase reported, String region, Map<String, Optional<ListedItem>> known) {
        var item =
                known.computeIfAbsent(reported.itemCode(), items::find)
                        .orElseThrow(() ->
                                InvalidInput.of(
                                        Violation.at("/itemCode", "district-item-unlisted")));
        if (!item.region().equals(region)) {
            throw InvalidInput.of(Violation.at("/itemCode", "district-item-elsewhere", region));
        }
        if (reported.itemRevision() > item.number()) {
            throw InvalidInput.of(
                    Violation.at("/itemRevision", "district-revision-unknown", item.number()));
        }
        return item;
    }

    private Outcome refused(JsonNode entry, ServiceProblem why) {
        var version = entry.path("version");
        return new Outcome(
                number(entry),
                version.isInt() ? version.asInt() : 0,
                Result.REFUSED,
                problems.document(why, null));
    }

    /** Nothing that could not be one is answered. */
    private static String number(JsonNode entry) {
        var number = entry.path("number");
        return number.isString() && number.asString().matches(ReportedCase.NUMBER)
                ? number.asString()
                : "";
    }
}
