package cn.zwfw.powerlist.adjustment;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.publication.domain.Ground;
import java.util.List;
import java.util.Set;

/** The reasons that the regulation lists: eight of B9, five of B10, four of B12, and B13. */
@Cites(
        value = {
            "B9(1)", "B9(2)", "B9(3)", "B9(4)", "B9(5)", "B9(6)", "B9(7)", "B9(8)", "B10(1)",
            "B10(2)", "B10(3)", "B10(4)", "B10(5)", "B12(1)", "B12(2)", "B12(3)", "B12(4)", "B13"
        },
        rows = {"P3", "P4", "P5"})
final class PowerGrounds {

    static final List<Ground> ADJUSTMENT =
            List.of(
                    // the one ground that is a law or rule itself: the legal office reviews (A10)
                    new Ground("B9(1)", "法律法规规章颁布、修订", true),
                    new Ground("B9(2)", "机构改革、职能调整涉及实施主体变更", false),
                    new Ground("B9(3)", "事项需合并及分设", false),
                    new Ground("B9(4)", "上级政府下放,需承接", false),
                    new Ground("B9(5)", "上级政府取消,需对应取消", false),
                    new Ground("B9(6)", "由县区政府管理更方便有效", false),
                    new Ground("B9(7)", "市场机制能够调节、能够自主决定或自律管理", false),
                    new Ground("B9(8)", "其他应当予以调整的", false));

    static final List<Ground> AMENDMENT =
            List.of(
                    new Ground("B10(1)", "实施依据发生变化", false),
                    new Ground("B10(2)", "名称、承办机构、工作流程、承诺时限、收费等要素调整", false),
                    new Ground("B10(3)", "责任事项、部门职责变更", false),
                    new Ground("B10(4)", "静态信息变更", false),
                    new Ground("B10(5)", "其他应当变更的情形", false));

    static final List<Ground> SUSPENSION =
            List.of(
                    new Ground("B12(1)", "本地区不具备行使条件,从未行使", false),
                    new Ground("B12(2)", "三年以上未发生办件", false),
                    new Ground("B12(3)", "周期性办理的间隔期", false, Set.of(PowerKinds.PERIODS)),
                    new Ground("B12(4)", "其他原因需要暂停行使", false));

    static final List<Ground> RESUMPTION = List.of(new Ground("B13", "因实际需要恢复行使", false));

    private PowerGrounds() {}
}
