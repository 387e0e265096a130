package cn.zwfw.supervision.report.figures;

/** Cards on cases that were raised in the period and not withdrawn, each at its gravest then. */
public record CardCount(int blue, int yellow, int red) {

    static final CardCount NONE = new CardCount(0, 0, 0);

    CardCount plus(CardCount other) {
        return new CardCount(blue + other.blue, yellow + other.yellow, red + other.red);
    }
}
