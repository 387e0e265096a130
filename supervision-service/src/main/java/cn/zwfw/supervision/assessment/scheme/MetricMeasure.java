package cn.zwfw.supervision.assessment.scheme;

import cn.zwfw.platform.citation.Cites;

/** What the platform can count of an organ in a period; every count has its rows as evidence. */
@Cites(
        value = {"A11", "A13(1)", "A13(2)", "A14", "A20", "A24", "A25", "B15", "B17"},
        rows = "S6")
public enum MetricMeasure {
    CARD_BLUE("蓝色提示", Basis.ROWS, false, "A14"),
    CARD_YELLOW("黄牌", Basis.ROWS, false, "A14"),
    CARD_RED("红牌", Basis.ROWS, false, "A14"),
    CASE_LATE("逾期办结的办件", Basis.ROWS, false, "A14"),
    /** Points for every percentage point that is missing from a hundred. */
    ON_TIME_SHARE("按期办结率", Basis.SHARE_OF_CASES, false, "A14"),
    NOTICE_LATE("逾期或者没有答复的监管通知", Basis.ROWS, false, "A25"),
    DISCLOSURE_LATE("逾期公开的专项资金信息", Basis.ROWS, false, "A13(2)"),
    ADJUSTMENT_LATE("逾期调整的权责事项", Basis.ROWS, false, "B15"),
    INQUIRY_LATE("逾期或者没有答复的咨询投诉建议", Basis.ROWS, false, "A11"),
    /** 甘政办发〔2021〕60号; how one rates is a way of supervision that the lists name. */
    BAD_RATING("差评", Basis.ROWS, false, "A13(1)"),
    RECTIFICATION_LATE("逾期整改的差评", Basis.ROWS, false, "A13(1)"),
    INCIDENT("安全及泄密问题", Basis.ROWS, false, "A20"),
    /** Decided in at most half of the days that were promised, of cases with such days. */
    EARLY_SHARE("提前办结率", Basis.SHARE_OF_PROMISED, true, "A24");

    private final String label;
    private final Basis basis;
    private final boolean gain;
    private final String source;

    MetricMeasure(String label, Basis basis, boolean gain, String source) {
        this.label = label;
        this.basis = basis;
        this.gain = gain;
        this.source = source;
    }

    public String label() {
        return label;
    }

    public Basis basis() {
        return basis;
    }

    /** Whether points are gained by it, not lost. */
    public boolean isGain() {
        return gain;
    }

    /** The one whose rows these are too; nobody is charged with the same row twice. */
    MetricMeasure sameRows() {
        return this == ON_TIME_SHARE ? CASE_LATE : this;
    }

    /** What it rests on: an article of the regulations. */
    public String source() {
        return source;
    }

    /** What the weight is per. */
    public enum Basis {
        /** Each row. */
        ROWS("件"),
        /** Each percentage point that the rows make of the cases decided in the period. */
        SHARE_OF_CASES("百分点"),
        /** Each that they make of those of them for which days were promised. */
        SHARE_OF_PROMISED("百分点");

        private final String unit;

        Basis(String unit) {
            this.unit = unit;
        }

        public String unit() {
            return unit;
        }
    }
}
