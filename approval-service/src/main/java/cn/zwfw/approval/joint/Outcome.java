package cn.zwfw.approval.joint;

import cn.zwfw.approval.cases.Case;
import cn.zwfw.approval.cases.Verdict;
import cn.zwfw.approval.life.LifeCycle;
import java.util.List;

/** What has become of all the cases together. */
enum Outcome {
    IN_PROGRESS("办理中"),
    ALL_GRANTED("全部准予"),
    PARTLY_GRANTED("部分准予"),
    NONE_GRANTED("均未准予");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    static Outcome of(List<Case> cases) {
        if (cases.stream().anyMatch(any -> LifeCycle.isUndecided(any.state()))) {
            return IN_PROGRESS;
        }
        var granted = cases.stream().filter(any -> any.verdict() == Verdict.GRANTED).count();
        if (granted == 0) {
            return NONE_GRANTED;
        }
        return granted == cases.size() ? ALL_GRANTED : PARTLY_GRANTED;
    }

    String label() {
        return label;
    }
}
