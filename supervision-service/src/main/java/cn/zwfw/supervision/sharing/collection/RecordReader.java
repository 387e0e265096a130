package cn.zwfw.supervision.sharing.collection;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.personal.PersonalTrace;
import cn.zwfw.platform.problem.BeanViolations;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.JsonViolations;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.supervision.sharing.schema.RecordSchema;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a record that was handed in, or says everything that is wrong with it. */
@Component
@Cites(value = "A9", rows = "S5")
class RecordReader {

    /** Nothing was observed before the state was. */
    private static final Instant EARLIEST =
            LocalDate.of(1949, 10, 1).atStartOfDay(CityTime.ZONE).toInstant();

    private final BeanViolations beans;
    private final JsonMapper json;
    private final Clock clock;

    RecordReader(BeanViolations beans, JsonMapper json, Clock clock) {
        this.beans = beans;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The record, sound.
     *
     * @throws InvalidInput with every flaw, with pointers into the record
     */
    SentRecord read(JsonNode sent, RecordSchema schema) {
        var record = parsed(sent);
        InvalidInput.unlessEmpty(beans.in(record));
        InvalidInput.unlessEmpty(flaws(record, schema));
        return record;
    }

    private SentRecord parsed(JsonNode sent) {
        if (!sent.isObject()) {
            throw InvalidInput.of(Violation.at("", "wrong-type"));
        }
        try {
            return json.treeToValue(sent, SentRecord.class);
        } catch (JacksonException broken) {
            throw InvalidInput.of(JsonViolations.of(broken));
        }
    }

    private List<Violation> flaws(SentRecord record, RecordSchema schema) {
        var found = new ArrayList<Violation>();
        if (PersonalTrace.isIn(record.id())) {
            found.add(Violation.at("/id", "record-id-personal"));
        }
        var observed = record.observedAt().toInstant();
        if (observed.isAfter(clock.instant()) || observed.isBefore(EARLIEST)) {
            found.add(Violation.at("/observedAt", "record-observed"));
        }
        var data = record.data();
        if (record.isDeletion()) {
            if (data != null && !data.isNull()) {
                found.add(Violation.at("/data", "record-data-deleted"));
            }
        } else if (data == null || !data.isObject()) {
            found.add(Violation.at("/data", "record-data-missing"));
        } else {
            schema.flaws(data).forEach(flaw -> found.add(flaw.under("/data")));
        }
        return found;
    }
}
