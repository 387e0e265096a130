package cn.zwfw.platform.audit.chain;

import java.time.Instant;

/**
 * What is told of a batch outside the database: whoever rewrites the chain there has not rewritten
 * this.
 *
 * @param entries how many the batch seals
 */
public record Anchor(
        String service,
        long number,
        int entries,
        String algorithm,
        String digest,
        Instant sealedAt) {

    static Anchor of(String service, Batch batch) {
        return new Anchor(
                service,
                batch.number(),
                batch.leaves().size(),
                batch.algorithm(),
                batch.digest(),
                batch.sealedAt());
    }
}
