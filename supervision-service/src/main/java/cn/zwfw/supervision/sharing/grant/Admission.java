package cn.zwfw.supervision.sharing.grant;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.NotAllowed;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.supervision.sharing.catalogue.Resource;
import cn.zwfw.supervision.sharing.grant.life.SharingGrant;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may read what of a resource at this moment: the provider all of it, everybody else by its
 * type, and where it is shared on condition only by a grant that is in force and names him, for the
 * purpose for which it was granted.
 */
@Component
@Cites(
        value = {"A9", "A19"},
        rows = "S5")
public class Admission {

    private final Grants grants;
    private final Clock clock;

    Admission(Grants grants, Clock clock) {
        this.grants = grants;
        this.clock = clock;
    }

    /**
     * By what the caller reads, for what, and which fields.
     *
     * @throws InvalidInput when the resource has no such field, or it is not clear by which grant
     * @throws NotAllowed when he may not
     */
    public Admitted admit(Resource resource, Caller caller, Wanted wanted) {
        wanted.fields().stream()
                .filter(field -> !resource.fields().contains(field))
                .findFirst()
                .ifPresent(field -> {
                    throw InvalidInput.of(Violation.at("?fields", "sharing-field-unknown", field));
                });
        if (resource.isProvidedBy(caller)) {
            return wanted.without(resource);
        }
        return switch (resource.sharing()) {
            case UNCONDITIONAL -> wanted.without(resource);
            case CONDITIONAL -> wanted.by(granted(resource, caller, wanted), resource);
            case NONE -> throw NotAllowed.because("sharing-not-shared", resource.code());
        };
    }

    private SharingGrant granted(Resource resource, Caller caller, Wanted wanted) {
        var fitting =
                fitting(
                        inForce(resource, caller),
                        any -> wanted.grant() == null || any.id().equals(wanted.grant()),
                        () -> NotAllowed.because("sharing-no-grant", resource.code()));
        fitting =
                fitting(
                        fitting,
                        any -> any.terms().persons().contains(caller.id()),
                        () -> NotAllowed.because("sharing-not-named", resource.code()));
        fitting =
                fitting(
                        fitting,
                        any -> any.terms().fields().containsAll(wanted.fields()),
                        () -> NotAllowed.because("sharing-field-not-granted"));
        fitting =
                fitting(
                        fitting,
                        any -> any.terms().purpose().strip().equals(wanted.purpose().strip()),
                        () -> NotAllowed.because("sharing-other-purpose"));
        if (fitting.size() > 1) {
            throw InvalidInput.of(Violation.at("?grant", "sharing-grant-unclear", fitting.size()));
        }
        return fitting.getFirst();
    }

    private List<SharingGrant> inForce(Resource resource, Caller caller) {
        var organ = caller.organ();
        var region = caller.region();
        return organ == null || region == null
                ? List.of()
                : grants.inForce(resource, organ, region, clock.instant());
    }

    private static List<SharingGrant> fitting(
            List<SharingGrant> all, Predicate<SharingGrant> fits, Supplier<NotAllowed> unless) {
        var fitting = all.stream().filter(fits).toList();
        if (fitting.isEmpty()) {
            throw unless.get();
        }
        return fitting;
    }

    /**
     * What somebody wants to read.
     *
     * @param fields all that he may have when there is none
     * @param grant by which; it need not be said when only one fits
     */
    public record Wanted(List<String> fields, String purpose, @Nullable UUID grant) {

        public Wanted {
            fields = List.copyOf(fields);
        }

        private Admitted without(Resource resource) {
            return new Admitted(null, purpose, fields.isEmpty() ? resource.fields() : fields);
        }

        /** A field that the resource has lost since is not left in what was granted. */
        private Admitted by(SharingGrant granted, Resource resource) {
            var terms = granted.terms();
            var allowed = resource.fields().stream().filter(terms.fields()::contains).toList();
            return new Admitted(granted.id(), terms.purpose(), fields.isEmpty() ? allowed : fields);
        }
    }

    /**
     * By what he reads.
     *
     * @param grant none where none is needed
     * @param purpose as it was granted; his own where no grant is needed
     */
    public record Admitted(@Nullable UUID grant, String purpose, List<String> fields) {

        public Admitted {
            fields = List.copyOf(fields);
        }
    }
}
