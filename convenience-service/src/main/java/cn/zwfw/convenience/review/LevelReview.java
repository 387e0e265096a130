package cn.zwfw.convenience.review;

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
 * How the lists of this service change: what an organ writes is cleared and signed there (A20,
 * A21), then reviewed by the one who answers for the list at its level.
 */
@Cites(
        value = {"A8", "A11", "A15", "A20", "A21"},
        rows = {"C1", "C4"})
public final class LevelReview {

    private LevelReview() {}

    public static List<Kind> kinds(Ground ground, String stage, String label, Duty reviewer) {
        var route = route(stage, label, reviewer);
        return List.of(
                kind("ADD", "编制", Effect.ENTER, ground, route),
                kind("AMEND", "修改", Effect.REPLACE, ground, route),
                kind("CANCEL", "撤下", Effect.END, ground, route));
    }

    private static Kind kind(String code, String label, Effect effect, Ground ground, Route route) {
        return new Kind(
                code, label, List.of(ground), Map.of(effect, Count.atLeast(1)), Set.of(), route);
    }

    private static Route route(String stage, String label, Duty reviewer) {
        return new Route(
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
                                stage,
                                label,
                                Grant.ownRegion(reviewer),
                                Work.JUDGE,
                                When.ALWAYS,
                                Set.of(Item.OPINION))),
                null);
    }
}
