package cn.zwfw.platform.clock;

import cn.zwfw.platform.citation.Cites;

/** The periods that the law gives an organ, in working days. */
@Cites(
        value = {"行政许可法 32", "行政许可法 42", "行政许可法 44"},
        rows = "V5")
public enum Term {
    /** To accept, or to ask for what is missing; silent, it has accepted (行政许可法 32). */
    ACCEPTANCE("受理", 5, 0, "行政许可法 32"),
    /** To decide; ten more with the approval of the organ's head (行政许可法 42). */
    DECISION("决定", 20, 10, "行政许可法 42"),
    /** To decide together; fifteen more with the approval of the government's head. */
    JOINT_DECISION("并联决定", 45, 15, "行政许可法 42"),
    /** To hand over what was granted (行政许可法 44). */
    DELIVERY("送达", 10, 0, "行政许可法 44");

    private final String label;
    private final int workdays;
    private final int extension;
    private final String article;

    Term(String label, int workdays, int extension, String article) {
        this.label = label;
        this.workdays = workdays;
        this.extension = extension;
        this.article = article;
    }

    public String label() {
        return label;
    }

    /** The longest that an item may allow; what it promises is shorter or equal. */
    public int workdays() {
        return workdays;
    }

    /** The longest extension; 0 where the law knows none. */
    public int extension() {
        return extension;
    }

    public String article() {
        return article;
    }
}
