package cn.zwfw.platform.audit.verify;

import static java.util.stream.Collectors.toMap;

import cn.zwfw.platform.audit.AuditCodes;
import cn.zwfw.platform.audit.chain.Batch;
import cn.zwfw.platform.audit.chain.Batch.Leaf;
import cn.zwfw.platform.audit.chain.Digests;
import cn.zwfw.platform.audit.chain.StoredEntry;
import cn.zwfw.platform.audit.verify.Finding.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares the entries of one batch with what was sealed of them. */
final class LinkCheck {

    private final AuditCodes codes;
    private final Digests digests;

    LinkCheck(AuditCodes codes, Digests digests) {
        this.codes = codes;
        this.digests = digests;
    }

    List<Finding> of(Link link) {
        var findings = new ArrayList<Finding>();
        checkBatch(link.batch(), findings);
        checkEntries(link, findings);
        return findings;
    }

    private void checkBatch(Batch batch, List<Finding> findings) {
        var root = batch.leaves().isEmpty() ? "" : digests.root(batch.leaves());
        if (!root.equals(batch.root()) || !digests.of(batch).equals(batch.digest())) {
            findings.add(Finding.of(Kind.BATCH_ALTERED, batch.number()));
        }
        var covered = HexFormat.of().parseHex(batch.digest());
        if (codes.hasKeys() && !codes.proves(batch.key(), batch.code(), covered)) {
            findings.add(Finding.of(Kind.BATCH_FORGED, batch.number()));
        }
    }

    private void checkEntries(Link link, List<Finding> findings) {
        var number = link.batch().number();
        Map<Long, String> sealed =
                link.batch().leaves().stream()
                        .collect(toMap(Leaf::id, Leaf::digest, (first, _) -> first));
        var altered = new ArrayList<StoredEntry>();
        var seen = new HashSet<Long>();
        for (StoredEntry any : link.entries()) {
            var id = any.entry().id();
            seen.add(id);
            var digest = sealed.get(id);
            if (digest == null) {
                findings.add(Finding.of(Kind.INSERTED, number, id));
            } else if (!digest.equals(digests.leaf(any).digest())) {
                altered.add(any);
            } else if (codes.hasKeys() && !any.isGenuine(codes)) {
                findings.add(Finding.of(Kind.FORGED, number, id));
            }
        }
        sealed.keySet().stream()
                .filter(id -> !seen.contains(id))
                .sorted()
                .forEach(id -> findings.add(Finding.of(Kind.REMOVED, number, id)));
        tellAltered(altered, sealed, number, findings);
        tellDisorder(link, seen, findings);
    }

    /** One that is what was sealed under another number has changed places with it. */
    private void tellAltered(
            List<StoredEntry> altered,
            Map<Long, String> sealed,
            long number,
            List<Finding> findings) {
        for (StoredEntry any : altered) {
            long id = any.entry().id();
            var place =
                    altered.stream()
                            .map(other -> other.entry().id())
                            .filter(other -> other != id)
                            .filter(other -> isSealedAs(any.numbered(other), sealed))
                            .findFirst();
            findings.add(
                    place.map(other -> new Finding(Kind.REORDERED, number, id, other))
                            .orElseGet(() -> Finding.of(Kind.ALTERED, number, id)));
        }
    }

    private boolean isSealedAs(StoredEntry any, Map<Long, String> sealed) {
        return digests.leaf(any).digest().equals(sealed.get(any.entry().id()));
    }

    /** The entries that are still there, in the order in which they were sealed. */
    private static void tellDisorder(Link link, Set<Long> seen, List<Finding> findings) {
        var sealed = link.batch().leaves().stream().map(Leaf::id).filter(seen::contains).toList();
        var found =
                link.entries().stream()
                        .map(any -> any.entry().id())
                        .filter(Set.copyOf(sealed)::contains)
                        .toList();
        for (int place = 0; place < Math.min(sealed.size(), found.size()); place++) {
            long was = sealed.get(place);
            long is = found.get(place);
            if (was != is) {
                findings.add(new Finding(Kind.REORDERED, link.batch().number(), was, is));
                return;
            }
        }
    }
}
