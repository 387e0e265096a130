package cn.zwfw.supervision.breach;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.rule.Watched;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * What B16 forbids, item by item, and by what each shows. A department that changed its flow
 * without publishing it shows by the steps it takes, as one that does not follow it: which of the
 * two it is a person says.
 */
@Cites(value = "B16", rows = "S3")
@Schema(name = "BreachItem", description = "权责清单管理暂行办法第十六条各项")
public enum Breach {
    LIST_NOT_KEPT(1, "未按规定编制并向社会公布权责事项目录,或者变更后未在规定期限内修订并向社会公布", Watched.ADJUSTMENT),
    FLOW_CHART_NOT_KEPT(2, "未按规定制定并向社会公布外部流程图,或者变更后未在规定期限内向社会公布", Watched.FLOW_CHART_MISSING),
    ITEM_UNREGISTERED(3, "未将全部行政权力事项纳入市行政权力事项库登记管理", Watched.UNLISTED),
    FLOW_NOT_FOLLOWED(
            4,
            "未按行政权力事项内部流程图规定的程序行使行政权力",
            Watched.SKIPPED_STEP,
            Watched.DISORDERED_STEP,
            Watched.FOREIGN_STEP),
    STEPS_NOT_RECORDED(5, "未如实记载行政权力事项运行过程中各环节基本情况", Watched.UNRECORDED_STEP),
    RESPONSIBILITY_MISSING(6, "未将全部责任事项纳入部门责任清单库登记管理", Watched.RESPONSIBILITY_MISSING),
    RESPONSIBILITY_NOT_MET(
            7,
            "未按照责任事项规定履行义务",
            Watched.STATUTE,
            Watched.DEEMED_ACCEPTANCE,
            Watched.SECOND_SUPPLEMENT,
            Watched.REFUSAL_WITHOUT_NOTICE),
    OTHER(8, "其他违反权责清单管理暂行办法规定的行为");

    private final int item;
    private final String wording;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<Watched> shownBy;

    Breach(int item, String wording, Watched... shownBy) {
        this.item = item;
        this.wording = wording;
        this.shownBy = Set.of(shownBy);
    }

    /** The item of B16, 1 to 8. */
    public int item() {
        return item;
    }

    public String wording() {
        return wording;
    }

    /** As grounds of notices name it. */
    public String article() {
        return "B16(" + item + ")";
    }

    /**
     * What an item of B16 forbids.
     *
     * @throws IllegalArgumentException for any number but 1 to 8
     */
    public static Breach of(int item) {
        return Arrays.stream(values())
                .filter(breach -> breach.item == item)
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no item " + item));
    }

    static Optional<Breach> shownBy(Watched watched) {
        return Arrays.stream(values()).filter(breach -> breach.shownBy.contains(watched)).findAny();
    }
}
