package cn.zwfw.powerlist.adjustment;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.publication.domain.Effect;
import cn.zwfw.platform.publication.domain.Ground;
import cn.zwfw.platform.publication.domain.Kind;
import cn.zwfw.platform.publication.domain.Kind.Count;
import cn.zwfw.platform.publication.domain.Route;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The kinds of change that powers know. */
@Cites(
        value = {"B9", "B9(3)", "B10", "B12", "B13"},
        rows = {"P3", "P4", "P5"})
public final class PowerKinds {

    public static final String CANCEL = "CANCEL";
    public static final String DELEGATE = "DELEGATE";
    public static final String AMEND = "AMEND";
    public static final String SUSPEND = "SUSPEND";
    public static final String RESUME = "RESUME";

    /** The field that names the districts to which a power is delegated (B9(6)). */
    public static final String RECEIVERS = "receivers";

    /** The field with the periods in which a periodic power is handled (B12(3)). */
    public static final String PERIODS = "periods";

    /** Each of those that are merged or split names all the others in its public form. */
    private static final int KIN = 200;

    public static final List<Kind> ALL =
            List.of(
                    adjustment("ADD", "增加", Map.of(Effect.ENTER, Count.atLeast(1))),
                    adjustment(CANCEL, "取消", Map.of(Effect.END, Count.atLeast(1))),
                    kind(
                            DELEGATE,
                            "下放",
                            PowerGrounds.ADJUSTMENT,
                            Map.of(Effect.END, Count.atLeast(1)),
                            Set.of(RECEIVERS),
                            PowerRoutes.ADJUSTMENT),
                    adjustment(
                            "MERGE",
                            "合并",
                            Map.of(Effect.END, Count.between(2, KIN), Effect.ENTER, Count.one())),
                    adjustment(
                            "SPLIT",
                            "分设",
                            Map.of(Effect.END, Count.one(), Effect.ENTER, Count.between(2, KIN))),
                    kind(
                            AMEND,
                            "要素变更",
                            PowerGrounds.AMENDMENT,
                            Map.of(Effect.REPLACE, Count.atLeast(1)),
                            Set.of(),
                            PowerRoutes.ELEMENTS),
                    kind(
                            SUSPEND,
                            "暂停",
                            PowerGrounds.SUSPENSION,
                            Map.of(Effect.SUSPEND, Count.atLeast(1)),
                            Set.of(),
                            PowerRoutes.SUSPENSION),
                    kind(
                            RESUME,
                            "恢复",
                            PowerGrounds.RESUMPTION,
                            Map.of(Effect.RESUME, Count.atLeast(1)),
                            Set.of(),
                            PowerRoutes.RESUMPTION));

    private PowerKinds() {}

    private static Kind adjustment(String code, String label, Map<Effect, Count> effects) {
        return kind(
                code, label, PowerGrounds.ADJUSTMENT, effects, Set.of(), PowerRoutes.ADJUSTMENT);
    }

    private static Kind kind(
            String code,
            String label,
            List<Ground> grounds,
            Map<Effect, Count> effects,
            Set<String> particulars,
            Route route) {
        return new Kind(code, label, grounds, effects, particulars, route);
    }
}
