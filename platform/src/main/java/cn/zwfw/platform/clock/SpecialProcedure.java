package cn.zwfw.platform.clock;

import cn.zwfw.platform.citation.Cites;

/**
 * The eight procedures whose time is not counted (行政许可法 45). The list is closed: a visit to the
 * site is not in it, and does not stop the clock.
 */
@Cites(value = "行政许可法 45", rows = "V5")
public enum SpecialProcedure {
    HEARING("听证"),
    TENDER("招标"),
    AUCTION("拍卖"),
    INSPECTION("检验"),
    TESTING("检测"),
    QUARANTINE("检疫"),
    APPRAISAL("鉴定"),
    EXPERT_REVIEW("专家评审");

    private final String label;

    SpecialProcedure(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
