package cn.zwfw.supervision.breach.register;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.web.Version;
import cn.zwfw.supervision.breach.Breach;
import cn.zwfw.supervision.breach.Evidence;
import cn.zwfw.supervision.ledger.Topic;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A breach of the register.
 *
 * @param topic and key: of what it was found; none for what was recorded by hand
 * @param organ none where it is not known yet who has to act
 * @param evidence the first first; more may show later
 * @param digest of the evidence
 * @param recordedBy the person; none for what was found
 * @param present whether it is still found, or was recorded by hand; else as it was seen last
 * @param changed whether the evidence is another than when somebody acted last
 * @param acts how many there are, and one
 */
record RegisteredBreach(
        UUID id,
        Breach breach,
        @Nullable Topic topic,
        @Nullable String key,
        String name,
        String region,
        @Nullable String organ,
        Instant since,
        List<Evidence> evidence,
        String digest,
        @Nullable String recordedBy,
        boolean present,
        BreachState state,
        boolean changed,
        int acts) {

    private static final int ENOUGH = 16;

    /**
     * Another with every act and with other evidence: nobody decides about what he has not read.
     */
    Version version() {
        return new Version(acts + "-" + digest.substring(0, ENOUGH));
    }

    boolean isFound() {
        return recordedBy == null;
    }

    boolean isRecordedBy(Caller caller) {
        return caller.id().equals(recordedBy);
    }
}
