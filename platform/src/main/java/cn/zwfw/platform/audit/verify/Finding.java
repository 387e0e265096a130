package cn.zwfw.platform.audit.verify;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to the trail.
 *
 * @param batch the number of the batch in which it shows
 * @param entry the number of the entry, where it is one
 * @param other the entry that stands in its place
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(Kind kind, @Nullable Long batch, @Nullable Long entry, @Nullable Long other) {

    static Finding of(Kind kind, long batch) {
        return new Finding(kind, batch, null, null);
    }

    static Finding of(Kind kind, long batch, long entry) {
        return new Finding(kind, batch, entry, null);
    }

    static Finding unsealed(Kind kind, long entry) {
        return new Finding(kind, null, entry, null);
    }

    /** What can be done to a trail. */
    public enum Kind {
        /** An entry is not what was sealed. */
        ALTERED,
        /** An entry that was sealed is not there. */
        REMOVED,
        /** An entry stands where none was sealed. */
        INSERTED,
        /** Two entries stand for each other. */
        REORDERED,
        /** An entry was written by somebody without the key. */
        FORGED,
        /** A batch does not fit what it says of itself. */
        BATCH_ALTERED,
        /** A batch is not there, or does not rest on the one before it. */
        BATCH_REMOVED,
        /** A batch was sealed by somebody without the key. */
        BATCH_FORGED,
        /** What was told of a batch outside the database is something else. */
        ANCHOR_DIFFERS,
        /** An entry is older than it takes to seal. */
        UNSEALED
    }
}
