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
 * How funds and what is disclosed of them change: cleared and signed by whoever writes it (A20,
 * A21), then reviewed by the finance bureau of the level.
 */
@Cites(
        value = {"A6", "A13(2)", "A20", "A21"},
        rows = {"F1", "F2", "F4"})
public final class FinanceReview {

    public static final String ADD = "ADD";

    /** The ground on which a list is made, and on which is disclosed what belongs to it. */
    public static final String LISTING = "A13(2)";

    /** The particulars that say who was consulted (会同). */
    public static final String CONSULTATIONS = "consultations";

    private static final List<Ground> MAKING =
            List.of(new Ground(LISTING, "分预算年度编制专项资金管理清单", false));

    private static final List<Ground> DISCLOSING =
            List.of(new Ground(LISTING, "主管部门动态公开管理办法、分配使用、绩效评价", false));

    /** Why a fund is adjusted or cancelled during the year. */
    private static final List<Ground> ADJUSTING =
            List.of(
                    new Ground("A13(2)-AIM", "已偏离项目初设目标", false),
                    new Ground("A13(2)-GOALS", "不符合经济社会事业发展目标任务", false),
                    new Ground("A13(2)-PRIORITIES", "不符合全市工作重点", false),
                    new Ground("A13(2)-OTHER", "其他应当调整或者取消的", false));

    private static final Route ROUTE =
            LevelReview.route(
                    LevelReview.stage(
                            "FINANCE_REVIEW",
                            "财政局审核",
                            Grant.ownRegion(Duty.FINANCE_BUREAU),
                            Work.JUDGE,
                            Set.of(Item.OPINION)));

    /**
     * Of the list of funds; whoever enters or changes figures consults the departments (A13(2)).
     */
    public static final List<Kind> FUNDS =
            List.of(
                    kind(ADD, "编制", MAKING, Effect.ENTER, Set.of(CONSULTATIONS)),
                    kind("ADJUST", "调整", ADJUSTING, Effect.REPLACE, Set.of(CONSULTATIONS)),
                    kind("CANCEL", "取消", ADJUSTING, Effect.END, Set.of()));

    /** Of what departments disclose. */
    public static final List<Kind> DISCLOSURES =
            List.of(
                    kind(ADD, "公开", DISCLOSING, Effect.ENTER, Set.of()),
                    kind("AMEND", "更新", DISCLOSING, Effect.REPLACE, Set.of()),
                    kind("CANCEL", "撤下", DISCLOSING, Effect.END, Set.of()));

    private FinanceReview() {}

    private static Kind kind(
            String code, String label, List<Ground> grounds, Effect effect, Set<String> fields) {
        return new Kind(code, label, grounds, Map.of(effect, Count.atLeast(1)), fields, ROUTE);
    }
}
