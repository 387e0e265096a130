package cn.zwfw.platform.publication.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An immutable publication of one entry.
 *
 * @param number from 1, without gaps
 * @param document the public JSON, served as it is stored
 * @param digest SHA-256 of the canonical content, in hexadecimal
 * @param request what it was published by; none when a district reported it
 * @param reportedBy the district system that reported it, if it was not published here
 * @param responsible login of the one who signed it off; not public
 * @param effectiveTo when the next revision took its place; none for the newest
 * @param position place in the list's feed: in the order of commits, without gaps
 */
public record Revision(
        String list,
        String code,
        int number,
        Standing standing,
        String kind,
        String ground,
        String organ,
        String region,
        String document,
        String content,
        String digest,
        @Nullable UUID request,
        @Nullable String reportedBy,
        @Nullable String responsible,
        Instant effectiveFrom,
        @Nullable Instant effectiveTo,
        long position) {

    /** Whether the entry is kept by a district's own system, which alone may change it. */
    public boolean isReported() {
        return reportedBy != null;
    }

    /** The same at its place in the feed. */
    public Revision at(long place) {
        return new Revision(
                list,
                code,
                number,
                standing,
                kind,
                ground,
                organ,
                region,
                document,
                content,
                digest,
                request,
                reportedBy,
                responsible,
                effectiveFrom,
                effectiveTo,
                place);
    }

    /** The next revision, with the same content in another standing; without its document. */
    public Revision turned(
            Standing to,
            String byKind,
            String onGround,
            UUID byRequest,
            Instant from,
            long newPosition) {
        return new Revision(
                list,
                code,
                number + 1,
                to,
                byKind,
                onGround,
                organ,
                region,
                "",
                content,
                digest,
                byRequest,
                null,
                responsible,
                from,
                null,
                newPosition);
    }
}
