package cn.zwfw.supervision.rule;

import java.util.Arrays;

/** How grave a card is; a graver one takes the place of a lighter one. */
public enum Level {
    BLUE(1, "蓝色提示"),
    YELLOW(2, "黄牌"),
    RED(3, "红牌");

    private final int grade;
    private final String label;

    Level(int grade, String label) {
        this.grade = grade;
        this.label = label;
    }

    /** 监察预警类型代码: 1 to 3, the greater the graver. */
    public int grade() {
        return grade;
    }

    /**
     * The level of a grade.
     *
     * @throws IllegalArgumentException for any other number
     */
    public static Level of(int grade) {
        return Arrays.stream(values())
                .filter(level -> level.grade == grade)
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no level " + grade));
    }

    public String label() {
        return label;
    }
}
