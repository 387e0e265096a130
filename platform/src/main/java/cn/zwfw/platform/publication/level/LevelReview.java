package cn.zwfw.platform.publication.level;

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
 * How lists change that organs write: cleared and signed there (A20, A21), then judged by the one
 * who answers for the list at its level.
 */
@Cites(
        value = {"A20", "A21"},
        rows = {"F1", "C1", "C4"})
public final class LevelReview {

    private static final Stage CLEARANCE =
            stage(
                    "SECRECY_REVIEW",
                    "保密审查",
                    Grant.ownOrgan(Duty.SECRECY_REVIEWER),
                    Work.CLEAR,
                    Set.of());

    private static final Stage SIGNATURE =
            stage("SIGN_OFF", "分管领导签发", Grant.ownOrgan(Duty.PUBLISHER), Work.SIGN, Set.of());

    private LevelReview() {}

    /** The three kinds of change of a list that the reviewer judges in his region. */
    public static List<Kind> kinds(Ground ground, String stage, String label, Duty reviewer) {
        var route =
                route(
                        stage(
                                stage,
                                label,
                                Grant.ownRegion(reviewer),
                                Work.JUDGE,
                                Set.of(Item.OPINION)));
        return List.of(
                kind("ADD", "编制", Effect.ENTER, ground, route),
                kind("AMEND", "修改", Effect.REPLACE, ground, route),
                kind("CANCEL", "撤下", Effect.END, ground, route));
    }

    /** Cleared and signed by whoever writes it, then judged. */
    public static Route route(Stage judged) {
        return new Route(List.of(CLEARANCE, SIGNATURE, judged), null);
    }

    /** A stage that every change goes through. */
    public static Stage stage(
            String code, String label, Grant grant, Work work, Set<Item> records) {
        return new Stage(code, label, grant, work, When.ALWAYS, records);
    }

    private static Kind kind(String code, String label, Effect effect, Ground ground, Route route) {
        return new Kind(
                code, label, List.of(ground), Map.of(effect, Count.atLeast(1)), Set.of(), route);
    }
}
