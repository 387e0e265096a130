package cn.zwfw.supervision.sharing.schema;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Violation;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.ValidationLimitExceededException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/** What every record of one resource must be; made for one batch, which shares its steps. */
@Cites(value = "A9", rows = "S5")
public final class RecordSchema {

    /** As many as somebody mends at once. */
    private static final int NAMED = 20;

    /** Characters that the patterns of a batch may look at. */
    private static final long STEPS = 20_000_000;

    /** Rules that may be held against a record until one is broken: some tenths of a second. */
    private static final long RULES_OF_RECORD = 200_000;

    /** And until all that are broken are found, each of which takes its memory. */
    private static final long RULES_OF_FLAWS = 50_000;

    /** Records of a batch that may have too many rules; those after them are not looked at. */
    private static final int COSTLY = 20;

    private final Schema schema;
    private final AtomicLong steps = new AtomicLong(STEPS);
    private final AtomicInteger costly = new AtomicInteger();

    RecordSchema(Schema schema) {
        this.schema = schema;
    }

    /** What is wrong with a record, with pointers into it: the first twenty flaws. */
    public List<Violation> flaws(JsonNode record) {
        var unfit = JsonLimits.in(record);
        if (!unfit.isEmpty()) {
            return unfit.stream().limit(NAMED).toList();
        }
        if (costly.get() >= COSTLY) {
            return whole("json-costly");
        }
        try {
            var first = broken(record, true, RULES_OF_RECORD);
            var all = first.isEmpty() ? first : all(record, first);
            return all.stream().limit(NAMED).map(BrokenRule::of).toList();
        } catch (TooManySteps | StackOverflowError _) {
            return whole("json-pattern-costly");
        } catch (ValidationLimitExceededException _) {
            costly.incrementAndGet();
            return whole("json-costly");
        } catch (SchemaException | IllegalArgumentException _) {
            return whole("schema-unusable");
        }
    }

    /** The first alone when it takes too long to find the others. */
    private List<Error> all(JsonNode record, List<Error> first) {
        try {
            return broken(record, false, RULES_OF_FLAWS);
        } catch (TooManySteps | StackOverflowError | ValidationLimitExceededException _) {
            return first;
        }
    }

    private List<Error> broken(JsonNode record, boolean onlyFirst, long rules) {
        return ScopedValue.where(BoundedPattern.STEPS, steps)
                .call(() ->
                        schema.validate(
                                record,
                                context ->
                                        context.executionConfig(config ->
                                                config.failFast(onlyFirst)
                                                        .maxEvaluationSteps(rules))));
    }

    private static List<Violation> whole(String code) {
        return List.of(Violation.at("", code));
    }
}
