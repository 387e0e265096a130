package cn.zwfw.supervision.card.desk;

import cn.zwfw.supervision.rule.Level;
import java.util.List;

/** How a card stands after what people did about it; one raised higher since stands anew. */
enum CardState {
    STANDING("有效"),
    CONTESTED("申辩中"),
    WITHDRAWN("已撤销");

    private final String label;

    CardState(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    static CardState of(Level level, List<CardRecord> done) {
        if (done.isEmpty() || done.getLast().level() != level) {
            return STANDING;
        }
        return switch (done.getLast().act()) {
            case CONTEST -> CONTESTED;
            case UPHOLD -> STANDING;
            case WITHDRAW -> WITHDRAWN;
        };
    }
}
