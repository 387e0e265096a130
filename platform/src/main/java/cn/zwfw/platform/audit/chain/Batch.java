package cn.zwfw.platform.audit.chain;

import java.time.Instant;
import java.util.List;

/**
 * What was sealed at once: every entry after the batch before it, up to an end in the order of
 * transaction and number.
 *
 * @param number from 1, without gaps
 * @param toXid the transaction of the last entry in that order
 * @param toId the number of that entry
 * @param algorithm of the digests, by its JCA name
 * @param root of the Merkle tree of the leaves (RFC 6962); hexadecimal, as all digests
 * @param previous the digest of the batch before it; empty for the first
 * @param digest of all the above
 * @param code made of the digest with the key
 */
public record Batch(
        long number,
        long toXid,
        long toId,
        List<Leaf> leaves,
        String algorithm,
        Instant sealedAt,
        String root,
        String previous,
        String digest,
        String code,
        String key) {

    public Batch {
        leaves = List.copyOf(leaves);
    }

    /**
     * The digest of an entry, and which one.
     *
     * @param id the number of the entry
     */
    public record Leaf(long id, String digest) {}
}
