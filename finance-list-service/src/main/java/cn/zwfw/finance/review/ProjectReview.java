package cn.zwfw.finance.review;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Grant;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.publication.domain.Effect;
import cn.zwfw.platform.publication.domain.Ground;
import cn.zwfw.platform.publication.domain.Kind;
import cn.zwfw.platform.publication.domain.Kind.Count;
import cn.zwfw.platform.publication.domain.Route;
import cn.zwfw.platform.publication.domain.Stage.Item;
import cn.zwfw.platform.publication.domain.Stage.Work;
import cn.zwfw.platform.publication.level.LevelReview;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the projects of a district change: cleared and signed in the department that writes them,
 * then reviewed by the poverty office of the same region (A7). What was approved above changes only
 * as the one who approved it says.
 */
@Cites(
        value = {"A7", "A20", "A21"},
        rows = "F5")
public final class ProjectReview {

    /** The list of projects, in paths and tables. */
    public static final String LIST = "poverty-projects";

    /** The particulars that say by what the original approver changed or cancelled it. */
    public static final String APPROVAL = "approval";

    private static final Route ROUTE =
            LevelReview.route(
                    LevelReview.stage(
                            "POVERTY_REVIEW",
                            "扶贫办审核",
                            Grant.ownRegion(Duty.POVERTY_OFFICE),
                            Work.JUDGE,
                            Set.of(Item.OPINION)));

    public static final List<Kind> KINDS =
            List.of(
                    kind(
                            FinanceReview.ADD,
                            "列入",
                            Effect.ENTER,
                            Set.of(),
                            new Ground("A7", "梳理、审核、加载、上网发布", false)),
                    kind(
                            "ADJUST",
                            "调整",
                            Effect.REPLACE,
                            Set.of(APPROVAL),
                            new Ground("A7-ADJUSTED", "原批准机关批准调整", false)),
                    kind(
                            "CANCEL",
                            "取消",
                            Effect.END,
                            Set.of(APPROVAL),
                            new Ground("A7-CANCELLED", "原批准机关批准取消", false)));

    private ProjectReview() {}

    private static Kind kind(
            String code, String label, Effect effect, Set<String> fields, Ground ground) {
        return new Kind(
                code, label, List.of(ground), Map.of(effect, Count.atLeast(1)), fields, ROUTE);
    }
}
