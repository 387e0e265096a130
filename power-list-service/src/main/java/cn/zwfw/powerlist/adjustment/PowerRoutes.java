package cn.zwfw.powerlist.adjustment;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Grant;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.publication.domain.Route;
import cn.zwfw.platform.publication.domain.Stage;
import cn.zwfw.platform.publication.domain.Stage.Item;
import cn.zwfw.platform.publication.domain.Stage.When;
import cn.zwfw.platform.publication.domain.Stage.Work;
import java.time.Period;
import java.util.List;
import java.util.Set;

/**
 * The routes of the regulation. Whatever is amended to a decision is cleared and signed again
 * before the final review: what is published is what was cleared (A20) and signed (A21).
 */
@Cites(
        value = {"A10", "A20", "A21", "B9", "B10", "B11", "B12", "B13"},
        rows = {"P3", "P4", "P5"})
final class PowerRoutes {

    private static final Stage SECRECY =
            stage("SECRECY_REVIEW", "保密审查", Grant.ownOrgan(Duty.SECRECY_REVIEWER), Work.CLEAR);
    private static final Stage SIGN_OFF =
            stage("SIGN_OFF", "分管领导签发", Grant.ownOrgan(Duty.PUBLISHER), Work.SIGN);
    private static final Stage REFORM =
            judged("REFORM_REVIEW", "审改办审核", Duty.REFORM_OFFICE, When.ALWAYS, Item.OPINION);
    private static final Stage LEGAL =
            judged("LEGAL_REVIEW", "法制办合法性审查", Duty.LEGAL_OFFICE, When.GROUND_IS_LAW, Item.OPINION);
    private static final Stage GOVERNMENT =
            judged("GOVERNMENT_DECISION", "同级政府审定", Duty.GOVERNMENT, When.ALWAYS, Item.MEETING);
    private static final Stage DETERMINATION =
            judged("REFORM_DETERMINATION", "审改办审定", Duty.REFORM_OFFICE, When.ALWAYS, Item.OPINION);
    private static final Stage AMENDMENT =
            stage("AMENDMENT", "部门按审定结果修改", Grant.ownOrgan(Duty.EDITOR), Work.AMEND);
    private static final Stage SECRECY_AGAIN =
            again("SECRECY_RECHECK", "修改后保密审查", Duty.SECRECY_REVIEWER, Work.CLEAR);
    private static final Stage SIGN_OFF_AGAIN =
            again("SIGN_OFF_AGAIN", "修改后签发", Duty.PUBLISHER, Work.SIGN);
    private static final Stage FINAL =
            judged("FINAL_REVIEW", "审改办终审", Duty.REFORM_OFFICE, When.ALWAYS, Item.OPINION);

    /** B9: 审改办 reviews, the government determines, 审改办 reviews for the last time (B11). */
    static final Route ADJUSTMENT =
            new Route(
                    List.of(
                            SECRECY,
                            SIGN_OFF,
                            REFORM,
                            LEGAL,
                            GOVERNMENT,
                            AMENDMENT,
                            SECRECY_AGAIN,
                            SIGN_OFF_AGAIN,
                            FINAL),
                    null);

    /** B10: 审改办 determines. */
    static final Route ELEMENTS =
            new Route(
                    List.of(
                            SECRECY,
                            SIGN_OFF,
                            DETERMINATION,
                            AMENDMENT,
                            SECRECY_AGAIN,
                            SIGN_OFF_AGAIN,
                            FINAL),
                    null);

    /** B12: put forward by the department, applied for at 审改办. */
    static final Route SUSPENSION = new Route(List.of(SECRECY, SIGN_OFF, REFORM), null);

    /** B13: effective within two days after 审改办 has confirmed it. */
    static final Route RESUMPTION = new Route(List.of(SECRECY, SIGN_OFF, REFORM), Period.ofDays(2));

    private PowerRoutes() {}

    private static Stage stage(String code, String label, Grant grant, Work work) {
        return new Stage(code, label, grant, work, When.ALWAYS, Set.of());
    }

    private static Stage again(String code, String label, Duty duty, Work work) {
        return new Stage(code, label, Grant.ownOrgan(duty), work, When.CONTENT_AMENDED, Set.of());
    }

    private static Stage judged(String code, String label, Duty duty, When when, Item record) {
        return new Stage(code, label, Grant.ownRegion(duty), Work.JUDGE, when, Set.of(record));
    }
}
