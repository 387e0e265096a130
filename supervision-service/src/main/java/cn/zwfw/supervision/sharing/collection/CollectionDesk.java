package cn.zwfw.supervision.sharing.collection;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Grant;
import cn.zwfw.platform.audit.AuditTrail;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.NotAllowed;
import cn.zwfw.platform.problem.answer.Problems;
import cn.zwfw.supervision.sharing.catalogue.Resource;
import cn.zwfw.supervision.sharing.catalogue.Resources;
import cn.zwfw.supervision.sharing.collection.RecordBatch.Answer;
import cn.zwfw.supervision.sharing.collection.RecordBatch.Outcome;
import cn.zwfw.supervision.sharing.collection.RecordBatch.Result;
import cn.zwfw.supervision.sharing.freshness.FreshnessWatch;
import cn.zwfw.supervision.sharing.schema.RecordSchema;
import cn.zwfw.supervision.sharing.schema.RecordSchemas;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * Takes in what providers hand in. Records of one batch are independent: what is sound is kept,
 * what is not is answered with what to mend; only what was kept makes the resource fresh.
 */
@Component
@Cites(
        value = {"A9", "A12"},
        rows = "S5")
class CollectionDesk {

    private static final Grant EDITOR = Grant.ownOrgan(Duty.EDITOR);
    private static final Grant DISTRICT = Grant.ownRegion(Duty.DISTRICT_SYSTEM);

    private final Resources resources;
    private final RecordSchemas schemas;
    private final RecordReader reader;
    private final MonitoringRecords records;
    private final FreshnessWatch freshness;
    private final AuditTrail audit;
    private final Problems problems;
    private final Clock clock;

    CollectionDesk(
            Resources resources,
            RecordSchemas schemas,
            RecordReader reader,
            MonitoringRecords records,
            FreshnessWatch freshness,
            AuditTrail audit,
            Problems problems,
            Clock clock) {
        this.resources = resources;
        this.schemas = schemas;
        this.reader = reader;
        this.records = records;
        this.freshness = freshness;
        this.audit = audit;
        this.problems = problems;
        this.clock = clock;
    }

    @Transactional
    public Answer take(String code, List<JsonNode> sent, Caller caller) {
        // held: two batches of the same records in another order would wait for each other for ever
        var resource = resources.hold(code);
        mustCollect(caller, resource);
        var schema = schemas.of(resources.schema(resource));
        var results = new ArrayList<Outcome>();
        for (int index = 0; index < sent.size(); index++) {
            results.add(take(resource, schema, index, sent.get(index)));
        }
        var answer = Answer.of(List.copyOf(results));
        if (answer.stored() > 0) {
            freshness.collected(code, clock.instant());
        }
        var detail =
                "%d stored, %d known, %d refused"
                        .formatted(answer.stored(), answer.known(), answer.refused());
        audit.record(caller, "records.collected", code, detail);
        return answer;
    }

    private static void mustCollect(Caller caller, Resource resource) {
        if (!EDITOR.allows(caller, resource.region(), resource.organ())
                && !DISTRICT.allows(caller, resource.region(), resource.organ())) {
            throw NotAllowed.because("sharing-not-provider");
        }
    }

    private Outcome take(Resource resource, RecordSchema schema, int index, JsonNode sent) {
        try {
            var record = reader.read(sent, schema);
            var isNewer = records.put(resource.code(), record);
            return new Outcome(index, record.id(), isNewer ? Result.STORED : Result.KNOWN, null);
        } catch (InvalidInput flawed) {
            var placed = flawed.placed(flaw -> flaw.under("/records/" + index));
            return new Outcome(index, id(sent), Result.REFUSED, problems.document(placed, null));
        }
    }

    /** What it calls itself, if that can be told. */
    private static @Nullable String id(JsonNode sent) {
        var id = sent.path("id");
        return id.isString() && id.asString().matches(SentRecord.ID) ? id.asString() : null;
    }
}
