package cn.zwfw.supervision.rule;

/** How grave a card is; a graver one takes the place of a lighter one. */
public enum Level {
    BLUE("蓝色提示"),
    YELLOW("黄牌"),
    RED("红牌");

    private final String label;

    Level(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
