package cn.zwfw.supervision.card.desk;

/** What people do about a card. */
enum CardAct {
    CONTEST("申辩"),
    UPHOLD("维持"),
    WITHDRAW("撤销");

    private final String label;

    CardAct(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
