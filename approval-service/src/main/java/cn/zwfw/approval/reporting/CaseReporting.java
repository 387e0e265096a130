package cn.zwfw.approval.reporting;

import cn.zwfw.approval.casefile.CaseRecords;
import cn.zwfw.approval.casefile.Cases;
import cn.zwfw.approval.district.ReportedCase;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.upstream.Upstream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import tools.jackson.databind.JsonNode;

/**
 * Reports the cases of this node as they stand. Until the answer is stored a case is told again;
 * the city knows which version it has. Every instance may try.
 */
@Cites(
        value = {"A12", "A14"},
        rows = {"V9", "X1"})
class CaseReporting {

    /** The city takes more; so many are never too large for it, whatever their flows. */
    private static final int BATCH = 50;

    private final Upstream upstream;
    private final UnreportedCases unreported;
    private final Cases cases;
    private final CaseRecords records;
    private final String path;
    private final Duration retryEvery;

    CaseReporting(
            Upstream upstream,
            UnreportedCases unreported,
            Cases cases,
            CaseRecords records,
            String api,
            Duration retryEvery) {
        this.upstream = upstream;
        this.unreported = unreported;
        this.cases = cases;
        this.records = records;
        this.path = api + "/exchange/case-batches";
        this.retryEvery = retryEvery;
    }

    @Scheduled(fixedDelayString = "${zwfw.upstream.every:5s}")
    void report() {
        upstream.attempt("reporting cases", this::reportAll);
    }

    private void reportAll() {
        var numbers = unreported.due(BATCH);
        while (!numbers.isEmpty()) {
            report(numbers);
            numbers = unreported.due(BATCH);
        }
    }

    private void report(List<String> numbers) {
        var reported = numbers.stream().flatMap(number -> current(number).stream()).toList();
        if (reported.isEmpty()) {
            return;
        }
        var results =
                upstream.post(path, Map.of(), Map.of("entries", reported)).required("results");
        for (int row = 0; row < reported.size(); row++) {
            settle(reported.get(row), results.required(row));
        }
    }

    /** What was destroyed by decision is reported no more. */
    private Optional<ReportedCase> current(String number) {
        var found = cases.find(number);
        if (found.isEmpty()) {
            unreported.taken(number, Integer.MAX_VALUE);
        }
        return found.map(any -> new OwnCase(any, records.of(number)).reported());
    }

    private void settle(ReportedCase any, JsonNode result) {
        if (result.required("result").asString().equals("REFUSED")) {
            var why = result.path("problem").toString();
            unreported.refused(any.number(), any.version(), why, retryEvery);
        } else {
            unreported.taken(any.number(), any.version());
        }
    }
}
