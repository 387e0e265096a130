package cn.zwfw.platform.audit.verify;

import cn.zwfw.platform.audit.AuditCodes;
import cn.zwfw.platform.audit.chain.Anchor;
import cn.zwfw.platform.audit.chain.Batch;
import cn.zwfw.platform.audit.chain.Trail;
import cn.zwfw.platform.citation.Cites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code /actuator/audit} on the management port, for the audit administrator. GET: how far the
 * trail is sealed; POST: go through all of it, and through the anchors in the file, and tell what
 * was done to it.
 */
@Component
@Endpoint(id = "audit")
@Cites(value = "A19", rows = "X4")
class AuditEndpoint {

    private final Trail trail;
    private final AuditCodes codes;
    private final String service;
    private final @Nullable Path anchors;
    private final JsonMapper json;
    private final Clock clock;

    AuditEndpoint(
            Trail trail,
            AuditCodes codes,
            @Value("${spring.application.name}") String service,
            @Value("${zwfw.audit.anchors:#{null}}") @Nullable Path anchors,
            JsonMapper json,
            Clock clock) {
        this.trail = trail;
        this.codes = codes;
        this.service = service;
        this.anchors = anchors;
        this.json = json;
        this.clock = clock;
    }

    @ReadOperation
    State state() {
        var waiting = trail.waiting();
        return new State(
                trail.head().map(Batch::number).orElse(0L), waiting.entries(), waiting.oldest());
    }

    @WriteOperation
    Verdict verify() throws IOException {
        var stored = new StoredTrail(trail);
        var file = anchors == null ? null : anchors.resolve(service + ".jsonl");
        var told =
                file == null || !Files.exists(file)
                        ? List.<Anchor>of()
                        : new TrailFile(json).anchors(file);
        return new Verification(service, codes, told)
                .of(stored.links(), stored::unsealed, clock.instant());
    }

    /**
     * How far it is sealed.
     *
     * @param oldest when the first entry that waits was written
     */
    record State(long batches, long unsealed, @Nullable Instant oldest) {}
}
