package cn.zwfw.supervision.sharing.catalogue;

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
 * How the catalogue changes: cleared and signed by the provider (A20, A21), reviewed by the service
 * centre of the level (A9: 市政务服务中心制定监管信息共享目录,指导县(区)审核、调整和发布).
 */
@Cites(
        value = {"A9", "A20", "A21"},
        rows = "S5")
final class CenterReview {

    private static final Ground GROUND = new Ground("A9", "监管信息共享目录的编制、采集、更新和维护", false);
    private static final Route ROUTE =
            new Route(
                    List.of(
                            stage(
                                    "SECRECY_REVIEW",
                                    "保密审查",
                                    Grant.ownOrgan(Duty.SECRECY_REVIEWER),
                                    Work.CLEAR,
                                    Set.of()),
                            stage(
                                    "SIGN_OFF",
                                    "分管领导签发",
                                    Grant.ownOrgan(Duty.PUBLISHER),
                                    Work.SIGN,
                                    Set.of()),
                            stage(
                                    "CENTER_REVIEW",
                                    "政务服务中心审核",
                                    Grant.ownRegion(Duty.SERVICE_CENTER),
                                    Work.JUDGE,
                                    Set.of(Item.OPINION))),
                    null);

    private CenterReview() {}

    static List<Kind> kinds() {
        return List.of(
                kind("ADD", "编制", Effect.ENTER),
                kind("AMEND", "修改", Effect.REPLACE),
                kind("CANCEL", "撤销", Effect.END));
    }

    private static Kind kind(String code, String label, Effect effect) {
        return new Kind(
                code, label, List.of(GROUND), Map.of(effect, Count.atLeast(1)), Set.of(), ROUTE);
    }

    private static Stage stage(
            String code, String label, Grant grant, Work work, Set<Item> records) {
        return new Stage(code, label, grant, work, When.ALWAYS, records);
    }
}
