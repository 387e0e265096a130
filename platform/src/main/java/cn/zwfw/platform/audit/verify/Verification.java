package cn.zwfw.platform.audit.verify;

import cn.zwfw.platform.audit.AuditCodes;
import cn.zwfw.platform.audit.chain.Anchor;
import cn.zwfw.platform.audit.chain.Digests;
import cn.zwfw.platform.audit.chain.StoredEntry;
import cn.zwfw.platform.audit.verify.Finding.Kind;
import cn.zwfw.platform.citation.Cites;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Goes through a whole trail, from its first batch to what is not sealed yet. */
@Cites(
        value = {"A17", "A19"},
        rows = {"X4", "X5"})
public final class Verification {

    /** Long enough for a service to come up again. */
    private static final Duration TO_SEAL = Duration.ofMinutes(5);

    private final String service;
    private final AuditCodes codes;
    private final Map<Long, String> anchors;
    private final List<Finding> findings = new ArrayList<>();
    private final AtomicReference<String> previous = new AtomicReference<>("");
    private final AtomicLong number = new AtomicLong();
    private final AtomicLong entries = new AtomicLong();

    /**
     * A verification, for once.
     *
     * @param anchors what was told of the service's batches outside the database; may be empty
     */
    public Verification(String service, AuditCodes codes, List<Anchor> anchors) {
        this.service = service;
        this.codes = codes;
        this.anchors = new TreeMap<>();
        anchors.stream()
                .filter(any -> any.service().equals(service))
                .forEach(any -> this.anchors.merge(any.number(), any.digest(), this::oneOf));
    }

    /**
     * What was done to the trail.
     *
     * @param links in the order of their numbers
     * @param rest asked after them: what is not sealed yet
     */
    public Verdict of(Stream<Link> links, Supplier<List<StoredEntry>> rest, Instant now) {
        links.forEach(this::check);
        anchors.keySet().stream()
                .filter(any -> any > number.get())
                .forEach(any -> findings.add(Finding.of(Kind.BATCH_REMOVED, any)));
        var unsealed = rest.get();
        checkUnsealed(unsealed, now);
        return new Verdict(service, number.get(), entries.get(), unsealed.size(), findings);
    }

    private void check(Link link) {
        var batch = link.batch();
        for (long gone = number.get() + 1; gone < batch.number(); gone++) {
            findings.add(Finding.of(Kind.BATCH_REMOVED, gone));
        }
        if (batch.number() == number.get() + 1 && !batch.previous().equals(previous.get())) {
            findings.add(Finding.of(Kind.BATCH_REMOVED, batch.number()));
        }
        var anchor = anchors.get(batch.number());
        if (anchor != null && !anchor.equals(batch.digest())) {
            findings.add(Finding.of(Kind.ANCHOR_DIFFERS, batch.number()));
        }
        findings.addAll(checker(batch.algorithm()).of(link));
        number.set(batch.number());
        previous.set(batch.digest());
        entries.addAndGet(link.entries().size());
    }

    private void checkUnsealed(List<StoredEntry> unsealed, Instant now) {
        for (StoredEntry any : unsealed) {
            var id = any.entry().id();
            if (any.entry().at().isBefore(now.minus(TO_SEAL))) {
                findings.add(Finding.unsealed(Kind.UNSEALED, id));
            }
            if (codes.hasKeys() && !any.isGenuine(codes)) {
                findings.add(Finding.unsealed(Kind.FORGED, id));
            }
        }
    }

    private LinkCheck checker(String algorithm) {
        return new LinkCheck(codes, new Digests(service, codes.digest(algorithm)));
    }

    /** Two anchors of one batch that differ are no anchor: neither can be right for both. */
    private String oneOf(String one, String other) {
        return Objects.equals(one, other) ? one : "";
    }
}
