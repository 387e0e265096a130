package cn.zwfw.platform.publication.draft;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A draft without its entries. */
public record DraftHead(
        @Nullable String list,
        String kind,
        String ground,
        String reason,
        @Nullable OffsetDateTime effectiveFrom,
        @Nullable JsonNode particulars) {

    /** The same for a list that is known otherwise. */
    public DraftHead in(String known) {
        return new DraftHead(known, kind, ground, reason, effectiveFrom, particulars);
    }
}
