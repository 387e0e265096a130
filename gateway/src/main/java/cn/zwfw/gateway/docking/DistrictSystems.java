package cn.zwfw.gateway.docking;

import cn.zwfw.gateway.docking.DockingSettings.Register;
import cn.zwfw.gateway.topic.Hearer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The register of districts' systems, as this instance has heard it. Who is revoked is let in no
 * more with the event that says so, whatever his token says.
 */
@Component
public class DistrictSystems implements Hearer {

    private static final Logger log = LoggerFactory.getLogger(DistrictSystems.class);
    private static final String TOPIC = "power-list.district-system";
    private static final long NEVER = 0;

    private final DockingSettings settings;
    private final JsonMapper json;
    private final Map<String, DistrictSystem> byId = new ConcurrentHashMap<>();

    /** All that was told before has been heard; by {@link System#nanoTime}. */
    private final AtomicLong heardUntil = new AtomicLong(NEVER);

    DistrictSystems(DockingSettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
    }

    /** What becomes of a system that asks. */
    enum Admission {
        ADMITTED,
        REFUSED,
        /** It cannot be known now; later it can. */
        UNKNOWN
    }

    /**
     * Whether a system is let in now.
     *
     * @param id none if its token does not say whose program has it, which is nobody's then
     */
    Admission admission(@Nullable String id) {
        if (settings.register() == Register.NONE) {
            return Admission.ADMITTED;
        }
        if (id == null) {
            return Admission.REFUSED;
        }
        var system = byId.get(id);
        if (system != null && system.revoked()) {
            return Admission.REFUSED;
        }
        if (settings.register() != Register.REQUIRED) {
            return Admission.ADMITTED;
        }
        if (!isSure()) {
            return Admission.UNKNOWN;
        }
        return system == null ? Admission.REFUSED : Admission.ADMITTED;
    }

    /** The client ids of those that are registered and not revoked, as far as it was heard. */
    Set<String> docked() {
        return byId.values().stream()
                .filter(system -> !system.revoked())
                .map(DistrictSystem::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How often it may ask, if the register says so. */
    public Optional<Quota> quotaOf(String id) {
        return Optional.ofNullable(byId.get(id)).map(DistrictSystem::quota);
    }

    private boolean isSure() {
        var until = heardUntil.get();
        return until != NEVER && System.nanoTime() - until < settings.silence().toNanos();
    }

    @Override
    public Set<String> topics() {
        return settings.register() == Register.NONE ? Set.of() : Set.of(TOPIC);
    }

    @Override
    public boolean fromTheBeginning() {
        return true;
    }

    @Override
    public void heard(String topic, String key, byte[] value) {
        try {
            var told = json.readValue(value, DistrictSystem.class);
            byId.merge(
                    told.id(),
                    told,
                    (known, other) -> other.version() >= known.version() ? other : known);
        } catch (JacksonException unreadable) {
            // it may say that somebody was revoked
            byId.computeIfPresent(
                    key,
                    (_, known) ->
                            new DistrictSystem(known.id(), known.quota(), true, known.version()));
            log.error("what is told of {} cannot be read: it is not let in", key, unreadable);
        }
    }

    @Override
    public void heardAll(String topic, long moment) {
        // 0 means never
        heardUntil.set(moment | 1);
    }

    @Override
    public void lost(String topic) {
        heardUntil.set(NEVER);
    }
}
