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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may read what of a resource at this moment: the provider all of it, everybody else by its
 * type, and where it is shared on condition only by a grant that is in force and names him.
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
     * By what the caller reads, and which fields.
     *
     * @param asked the fields that he asks for; all that he may have when there is none
     * @throws InvalidInput when the resource has no such field
     * @throws NotAllowed when he may not
     */
    public Admitted admit(Resource resource, Caller caller, List<String> asked) {
        asked.stream()
                .filter(field -> !resource.fields().contains(field))
                .findFirst()
                .ifPresent(field -> {
                    throw InvalidInput.of(Violation.at("?fields", "sharing-field-unknown", field));
                });
        if (resource.isProvidedBy(caller)) {
            return Admitted.of(null, resource.fields(), asked);
        }
        return switch (resource.sharing()) {
            case UNCONDITIONAL -> Admitted.of(null, resource.fields(), asked);
            case CONDITIONAL -> granted(resource, caller, asked);
            case NONE -> throw NotAllowed.because("sharing-not-shared", resource.code());
        };
    }

    private Admitted granted(Resource resource, Caller caller, List<String> asked) {
        var organ = caller.organ();
        var region = caller.region();
        List<SharingGrant> inForce =
                organ == null || region == null
                        ? List.of()
                        : grants.inForce(resource, organ, region, clock.instant());
        if (inForce.isEmpty()) {
            throw NotAllowed.because("sharing-no-grant", resource.code());
        }
        var named =
                inForce.stream()
                        .filter(any -> any.terms().persons().contains(caller.id()))
                        .toList();
        if (named.isEmpty()) {
            throw NotAllowed.because("sharing-not-named", resource.code());
        }
        return named.stream()
                .filter(any -> any.terms().fields().containsAll(asked))
                .findFirst()
                .map(any -> {
                    // a field that the resource has lost since is not left in what was granted
                    var fields =
                            resource.fields().stream()
                                    .filter(any.terms().fields()::contains)
                                    .toList();
                    return Admitted.of(any.id(), fields, asked);
                })
                .orElseThrow(() -> NotAllowed.because("sharing-field-not-granted"));
    }

    /**
     * By what he reads.
     *
     * @param grant none where none is needed
     */
    public record Admitted(@Nullable UUID grant, List<String> fields) {

        public Admitted {
            fields = List.copyOf(fields);
        }

        private static Admitted of(@Nullable UUID grant, List<String> allowed, List<String> asked) {
            return new Admitted(grant, asked.isEmpty() ? allowed : asked);
        }
    }
}
