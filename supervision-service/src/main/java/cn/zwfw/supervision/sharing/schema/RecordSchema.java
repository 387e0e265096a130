package cn.zwfw.supervision.sharing.schema;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Violation;
import com.networknt.schema.Schema;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/** What every record of one resource must be; made for one batch, which shares its steps. */
@Cites(value = "A9", rows = "S5")
public final class RecordSchema {

    /** As many as somebody mends at once. */
    private static final int NAMED = 20;

    private static final long STEPS = 20_000_000;

    private final Schema schema;
    private final AtomicLong steps = new AtomicLong(STEPS);

    RecordSchema(Schema schema) {
        this.schema = schema;
    }

    /** What is wrong with a record, with pointers into it: the first twenty flaws. */
    public List<Violation> flaws(JsonNode record) {
        var unfit = JsonLimits.in(record);
        if (!unfit.isEmpty()) {
            return unfit.stream().limit(NAMED).toList();
        }
        try {
            return ScopedValue.where(BoundedPattern.STEPS, steps)
                    .call(() -> schema.validate(record))
                    .stream()
                    .limit(NAMED)
                    .map(BrokenRule::of)
                    .toList();
        } catch (TooManySteps _) {
            return List.of(Violation.at("", "json-pattern-costly"));
        }
    }
}
