package cn.zwfw.platform.audit.chain;

import cn.zwfw.platform.audit.AuditCodes;
import cn.zwfw.platform.citation.Cites;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Makes the next batch of a service's chain. */
@Cites(value = "A19", rows = "X4")
final class Chain {

    private final String service;
    private final AuditCodes codes;

    Chain(String service, AuditCodes codes) {
        this.service = service;
        this.codes = codes;
    }

    /**
     * The batch of some entries.
     *
     * @param head the batch before it, if there is one
     * @param entries one or more, in the order of transaction and number
     */
    Batch next(Optional<Batch> head, List<StoredEntry> entries, Instant now) {
        var digests = new Digests(service, codes.digest(codes.algorithm()));
        var leaves = entries.stream().map(digests::leaf).toList();
        var last = entries.getLast();
        var open =
                new Batch(
                        head.map(Batch::number).orElse(0L) + 1,
                        last.xid(),
                        last.entry().id(),
                        leaves,
                        codes.algorithm(),
                        now.truncatedTo(ChronoUnit.MICROS),
                        digests.root(leaves),
                        head.map(Batch::digest).orElse(""),
                        "",
                        "",
                        codes.keyId());
        var digest = digests.of(open);
        return new Batch(
                open.number(),
                open.toXid(),
                open.toId(),
                leaves,
                open.algorithm(),
                open.sealedAt(),
                open.root(),
                open.previous(),
                digest,
                codes.code(HexFormat.of().parseHex(digest)),
                open.key());
    }
}
