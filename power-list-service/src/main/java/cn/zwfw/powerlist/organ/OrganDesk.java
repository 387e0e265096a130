package cn.zwfw.powerlist.organ;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Grant;
import cn.zwfw.platform.audit.AuditTrail;
import cn.zwfw.platform.problem.NotAllowed;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.web.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers organs of a level, and lets each name its officers. */
@Service
class OrganDesk {

    private static final Grant REGISTERING = Grant.ownRegion(Duty.REFORM_OFFICE);
    private static final List<Grant> NAMING =
            List.of(Grant.ownOrgan(Duty.EDITOR), Grant.ownOrgan(Duty.PUBLISHER));
    private static final List<Grant> READING =
            List.of(
                    Grant.ownOrgan(Duty.EDITOR),
                    Grant.ownOrgan(Duty.PUBLISHER),
                    Grant.ownRegion(Duty.REFORM_OFFICE),
                    Grant.ownRegion(Duty.INSPECTORATE));

    private final Organs organs;
    private final OrganTelling telling;
    private final AuditTrail audit;

    OrganDesk(Organs organs, OrganTelling telling, AuditTrail audit) {
        this.organs = organs;
        this.telling = telling;
        this.audit = audit;
    }

    @Transactional
    Organ register(String code, @Nullable String ifMatch, RegisterOrgan organ, Caller caller) {
        var region = caller.region();
        if (region == null || !REGISTERING.allows(caller, region, code)) {
            throw NotAllowed.because("forbidden");
        }
        var known = organs.find(code);
        if (known.isPresent()) {
            if (!known.get().region().equals(region)) {
                throw NotFound.of("organ", code);
            }
            if (known.get().name().equals(organ.name())) {
                return known.get();
            }
            new Version(known.get().version()).mustMatch(ifMatch);
        }
        var registered =
                known.isPresent()
                        ? organs.rename(known.get(), organ.name())
                        : organs.add(code, region, organ.name());
        telling.tell(registered);
        audit.record(caller, "organ.registered", code, "");
        return registered;
    }

    @Transactional
    Organ name(String code, @Nullable String ifMatch, ContentOffice office, Caller caller) {
        var organ = organs.get(code);
        if (NAMING.stream().noneMatch(grant -> grant.allows(caller, organ.region(), code))) {
            throw NotAllowed.because("forbidden");
        }
        new Version(organ.version()).mustMatch(ifMatch);
        var named = organs.name(organ, office);
        audit.record(caller, "organ.officers-named", code, "");
        return named;
    }

    @Transactional(readOnly = true)
    ContentOffice office(String code, Caller caller) {
        var organ = organs.get(code);
        if (READING.stream().noneMatch(grant -> grant.allows(caller, organ.region(), code))) {
            throw NotAllowed.because("forbidden");
        }
        return organs.office(code).orElseThrow(() -> NotFound.of("content-office", code));
    }
}
