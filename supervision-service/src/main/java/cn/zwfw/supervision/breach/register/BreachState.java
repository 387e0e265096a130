package cn.zwfw.supervision.breach.register;

/** How a breach stands after what people did; the view {@code breach} of the database says it. */
enum BreachState {
    OPEN("待核实"),
    EXPLAINED("已说明"),
    CONFIRMED("已认定"),
    DISMISSED("不予认定");

    private final String label;

    BreachState(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
