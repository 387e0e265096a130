package cn.zwfw.platform.audit.chain;

import cn.zwfw.platform.audit.chain.Batch.Leaf;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;

/**
 * The digests of a chain. What is a leaf, a node (RFC 6962, 2.1) or a batch begins with a byte of
 * its own, so that none can be passed off as another. For one thread.
 */
public final class Digests {

    private static final HexFormat HEX = HexFormat.of();
    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final byte BATCH = 2;

    private final String service;
    private final MessageDigest digest;

    /**
     * Digests of the chain of a service.
     *
     * @param service its application name, so that no chain can stand for another's
     */
    public Digests(String service, MessageDigest digest) {
        this.service = service;
        this.digest = digest;
    }

    public Leaf leaf(StoredEntry stored) {
        digest.update(LEAF);
        return new Leaf(stored.entry().id(), HEX.formatHex(digest.digest(stored.covered())));
    }

    /** The root of the tree of one leaf or more. */
    public String root(List<Leaf> leaves) {
        return HEX.formatHex(node(leaves));
    }

    /** What a batch is known by; its own digest and code are not looked at. */
    public String of(Batch batch) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(service);
            out.writeLong(batch.number());
            out.writeLong(batch.toXid());
            out.writeLong(batch.toId());
            out.writeInt(batch.leaves().size());
            for (Leaf leaf : batch.leaves()) {
                out.writeLong(leaf.id());
            }
            out.writeUTF(batch.algorithm());
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, batch.sealedAt()));
            out.writeUTF(batch.root());
            out.writeUTF(batch.previous());
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        digest.update(BATCH);
        return HEX.formatHex(digest.digest(bytes.toByteArray()));
    }

    private byte[] node(List<Leaf> leaves) {
        if (leaves.size() == 1) {
            return HEX.parseHex(leaves.getFirst().digest());
        }
        var split = Integer.highestOneBit(leaves.size() - 1);
        var left = node(leaves.subList(0, split));
        var right = node(leaves.subList(split, leaves.size()));
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }
}
