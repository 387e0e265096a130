package cn.zwfw.approval.district;

import cn.zwfw.platform.canonical.CanonicalJson;
import cn.zwfw.platform.problem.BeanViolations;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.JsonViolations;
import cn.zwfw.platform.problem.Violation;
import java.time.Instant;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one entry of a batch; what it does not know, it refuses, whoever it may be about. */
@Component
class CaseReader {

    private final JsonMapper json;
    private final BeanViolations beans;
    private final CanonicalJson canonical;

    CaseReader(JsonMapper json, BeanViolations beans, CanonicalJson canonical) {
        this.json = json;
        this.beans = beans;
        this.canonical = canonical;
    }

    /**
     * The case as it is reported.
     *
     * @throws InvalidInput with all that is wrong, with pointers into the entry
     */
    Read read(JsonNode entry, Instant now) {
        var reported = parsed(entry);
        InvalidInput.unlessEmpty(beans.in(reported));
        InvalidInput.unlessEmpty(CaseExamination.of(reported, now));
        var document = canonical.of(reported);
        return new Read(reported, document, CanonicalJson.digest(document));
    }

    private ReportedCase parsed(JsonNode entry) {
        if (!entry.isObject()) {
            throw InvalidInput.of(Violation.at("", "wrong-type"));
        }
        try {
            return json.treeToValue(entry, ReportedCase.class);
        } catch (JacksonException broken) {
            throw InvalidInput.of(JsonViolations.of(broken));
        }
    }

    /**
     * A case that is sound by itself.
     *
     * @param document canonical JSON
     */
    record Read(ReportedCase reported, String document, String digest) {}
}
