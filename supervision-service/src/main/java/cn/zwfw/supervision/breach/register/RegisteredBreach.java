package cn.zwfw.supervision.breach.register;

import cn.zwfw.platform.access.Caller;
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
 * @param recordedBy the person; none for what was found
 * @param version grows with every act
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
        @Nullable String recordedBy,
        BreachState state,
        int version) {

    boolean isFound() {
        return recordedBy == null;
    }

    boolean isRecordedBy(Caller caller) {
        return caller.id().equals(recordedBy);
    }
}
