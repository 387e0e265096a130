package cn.zwfw.supervision.notice.life;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What everybody reads of a notice.
 *
 * @param text for the public, written apart from what the organ reads
 * @param proposedBy login of who wrote it, while a second person has not cleared it
 * @param retractedAt when it was taken off; that it was there stays to be seen
 */
public record Publicity(
        @Nullable String text,
        @Nullable String proposedBy,
        @Nullable Instant publishedAt,
        @Nullable Instant retractedAt) {

    static final Publicity NONE = new Publicity(null, null, null, null);

    public boolean isPublished() {
        return publishedAt != null && retractedAt == null;
    }

    Publicity proposed(String words, String person) {
        return new Publicity(words, person, publishedAt, retractedAt);
    }

    Publicity cleared(Instant at) {
        return new Publicity(text, null, at, null);
    }

    /** Nothing is left to read; what was never published leaves no mark. */
    Publicity retracted(Instant at) {
        return publishedAt == null
                ? NONE
                : new Publicity(null, null, publishedAt, retractedAt == null ? at : retractedAt);
    }
}
