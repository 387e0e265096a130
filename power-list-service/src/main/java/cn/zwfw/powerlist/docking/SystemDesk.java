package cn.zwfw.powerlist.docking;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.audit.AuditTrail;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.identifier.RegionCode;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.problem.Unavailable;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.platform.web.Version;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Docks systems of districts to the platform, and lets them go. The city's operators do so for the
 * districts below it.
 */
@Service
@Cites(
        value = {"A12", "A17"},
        rows = {"X2", "X5"})
class SystemDesk {

    private final Systems systems;
    private final SystemTelling telling;
    private final Issuer issuer;
    private final AuditTrail audit;
    private final Clock clock;

    SystemDesk(
            Systems systems,
            SystemTelling telling,
            Issuer issuer,
            AuditTrail audit,
            Clock clock) {
        this.systems = systems;
        this.telling = telling;
        this.issuer = issuer;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A system of the caller's region or of one below it.
     *
     * @throws NotFound when there is none
     */
    DistrictSystem read(String id, Caller caller) {
        var system = systems.get(id);
        if (caller.isAt(system.region()) || isBelow(system.region(), caller)) {
            return system;
        }
        throw NotFound.of("district-system", id);
    }

    /**
     * Registers a system; it can call once a secret was issued to it.
     *
     * @throws InvalidInput when the region is none below the operator's own
     */
    @Transactional
    public DistrictSystem register(RegisterSystem system, Caller operator) {
        mustBeBelow(system.region(), operator);
        var registered = systems.add(system, clock.instant());
        telling.tell(registered);
        audit.record(operator, "district-system.registered", registered.id(), "");
        return registered;
    }

    /** Sets anew how often it may call. */
    @Transactional
    public DistrictSystem allow(
            String id, @Nullable String ifMatch, Quota quota, Caller operator) {
        var allowed = systems.allow(running(id, ifMatch, operator), quota);
        telling.tell(allowed);
        audit.record(
                operator,
                "district-system.quota-set",
                id,
                quota.perMinute() + "/min " + quota.perDay() + "/day");
        return allowed;
    }

    /**
     * Has a secret made; the one before is good for no new token. One at a time, so that the secret
     * that was told last is the one that holds.
     *
     * @throws Unavailable when the issuer cannot be asked
     */
    @Transactional
    public Issued issue(String id, @Nullable String ifMatch, Caller operator) {
        var held = running(id, ifMatch, operator);
        var secret = issuer.newSecret(held);
        var issued = systems.secretIssued(held, clock.instant());
        audit.record(operator, "district-system.secret-issued", id, "");
        return new Issued(issued, new IssuedSecret(id, secret));
    }

    /** Lets it in no more; the gateways hear of it with the commit, the issuer soon after. */
    @Transactional
    public DistrictSystem revoke(
            String id, @Nullable String ifMatch, Revocation revocation, Caller operator) {
        var revoked =
                systems.revoke(
                        running(id, ifMatch, operator), revocation.reason(), clock.instant());
        telling.tell(revoked);
        audit.record(operator, "district-system.revoked", id, "");
        return revoked;
    }

    private DistrictSystem running(String id, @Nullable String ifMatch, Caller operator) {
        var held = systems.hold(id);
        if (!isBelow(held.region(), operator)) {
            throw NotFound.of("district-system", id);
        }
        new Version(held.version()).mustMatch(ifMatch);
        if (held.isRevoked()) {
            throw Conflict.because("district-system-revoked", id);
        }
        return held;
    }

    private static void mustBeBelow(String region, Caller operator) {
        if (!isBelow(region, operator)) {
            throw InvalidInput.of(Violation.at("/region", "region-not-below", region));
        }
    }

    private static boolean isBelow(String region, Caller caller) {
        var own = caller.region();
        return own != null && new RegionCode(region).isBelow(new RegionCode(own));
    }

    /** A system and the secret that was just made for it. */
    record Issued(DistrictSystem system, IssuedSecret secret) {}
}
