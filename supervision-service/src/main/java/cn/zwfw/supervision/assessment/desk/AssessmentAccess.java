package cn.zwfw.supervision.assessment.desk;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.assessment.life.Assessment;
import cn.zwfw.supervision.assessment.life.AssessmentState;
import cn.zwfw.supervision.assessment.result.OrganScore;
import cn.zwfw.supervision.assessment.result.Sight;
import cn.zwfw.supervision.sign.SubjectAccess;
import java.util.Set;

/**
 * Who sees what of an assessment, and who makes it. Until it is opened only 审改办, which makes it
 * (B4), and the inspectorate know it. From then on an organ sees its own score with the rows behind
 * it, a district what the city found of its organs, the level all of it.
 */
@Cites(
        value = {"A24", "A25", "B4"},
        rows = "S6")
public final class AssessmentAccess {

    private static final Set<Duty> FROM_THE_DRAFT = Set.of(Duty.REFORM_OFFICE, Duty.INSPECTORATE);

    private AssessmentAccess() {}

    public static Sight sight(Caller caller, Assessment any) {
        if (caller.isAt(any.region()) && knowsDrafts(caller)) {
            return Sight.ALL;
        }
        if (any.state() == AssessmentState.DRAFT) {
            return Sight.NONE;
        }
        if (caller.isAt(any.region()) && watches(caller)) {
            return Sight.ALL;
        }
        return new Sight(
                false,
                watches(caller) ? caller.region() : null,
                SubjectAccess.isOfOrgan(caller) ? caller.organ() : null,
                caller.region());
    }

    static boolean knowsDrafts(Caller caller) {
        return FROM_THE_DRAFT.stream().anyMatch(caller::has);
    }

    /** Whether he sees what concerns every organ of his level, once it is opened. */
    static boolean watches(Caller caller) {
        return SubjectAccess.supervises(caller) || caller.has(Duty.LEGAL_OFFICE);
    }

    static boolean makes(Caller caller, Assessment any) {
        return caller.has(Duty.REFORM_OFFICE) && caller.isAt(any.region());
    }

    static boolean confirms(Caller caller, Assessment any) {
        return caller.has(Duty.GOVERNMENT) && caller.isAt(any.region());
    }

    /** Whether he may object for the organ that has this score. */
    public static boolean objects(Caller caller, OrganScore score) {
        return SubjectAccess.isOfOrgan(caller)
                && caller.isOf(score.organ())
                && caller.isAt(score.region());
    }

    /**
     * Nobody judges what his own organ objects to; of 审改办 法制办 does, which B4 names beside it. The
     * government of the level may judge everything, so that something comes of what an organ that
     * is both offices objects to.
     */
    public static boolean judges(Caller caller, Assessment any, String objector) {
        if (caller.isOf(objector)) {
            return false;
        }
        return makes(caller, any)
                || confirms(caller, any)
                || (objector.equals(any.maker())
                        && caller.has(Duty.LEGAL_OFFICE)
                        && caller.isAt(any.region()));
    }
}
