package cn.zwfw.approval.center;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Grant;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.publication.domain.Effect;
import cn.zwfw.platform.publication.domain.Ground;
import cn.zwfw.platform.publication.domain.Kind;
import cn.zwfw.platform.publication.domain.Kind.Count;
import cn.zwfw.platform.publication.domain.Route;
import cn.zwfw.platform.publication.domain.Stage;
import cn.zwfw.platform.publication.domain.Stage.Item;
import cn.zwfw.platform.publication.domain.Stage.When;
import cn.zwfw.platform.publication.domain.Stage.Work;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the lists of the service centre change: what an organ writes is cleared and signed there
 * (A20, A21), then reviewed by the centre.
 */
@Cites(
        value = {"A14", "A20", "A21"},
        rows = {"V1", "V4"})
public final class CenterReview {

    private static final List<Ground> GROUNDS =
            List.of(new Ground("A14", "行政审批事项的梳理、审核、加载和发布", false));

    private static final Route ROUTE =
            new Route(
                    List.of(
                            new Stage(
                                    "SECRECY_REVIEW",
                                    "保密审查",
                                    Grant.ownOrgan(Duty.SECRECY_REVIEWER),
                                    Work.CLEAR,
                                    When.ALWAYS,
                                    Set.of()),
                            new Stage(
                                    "SIGN_OFF",
                                    "分管领导签发",
                                    Grant.ownOrgan(Duty.PUBLISHER),
                                    Work.SIGN,
                                    When.ALWAYS,
                                    Set.of()),
                            new Stage(
                                    "CENTER_REVIEW",
                                    "政务服务中心审核",
                                    Grant.ownRegion(Duty.SERVICE_CENTER),
                                    Work.JUDGE,
                                    When.ALWAYS,
                                    Set.of(Item.OPINION))),
                    null);

    public static final List<Kind> KINDS =
            List.of(
                    kind("ADD", "编制", Effect.ENTER),
                    kind("AMEND", "修改", Effect.REPLACE),
                    kind("CANCEL", "撤下", Effect.END));

    private CenterReview() {}

    private static Kind kind(String code, String label, Effect effect) {
        return new Kind(code, label, GROUNDS, Map.of(effect, Count.atLeast(1)), Set.of(), ROUTE);
    }
}
