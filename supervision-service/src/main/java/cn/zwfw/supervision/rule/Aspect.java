package cn.zwfw.supervision.rule;

/** What is watched; of each aspect a case has one card, the gravest. */
public enum Aspect {
    TIME("时限"),
    PROCEDURE("流程"),
    CONTENT("内容"),
    SATISFACTION("满意度");

    private final String label;

    Aspect(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
