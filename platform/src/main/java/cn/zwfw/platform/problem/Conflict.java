package cn.zwfw.platform.problem;

/** The request was sound, but the thing is no longer, or not yet, in a state that allows it. */
public final class Conflict extends ServiceProblem {

    private Conflict(String code, Object... facts) {
        super(code, facts);
    }

    public static Conflict because(String code, Object... facts) {
        return new Conflict(code, facts);
    }
}
